package id.siklus.tasklist.pages;

import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractState;
import id.siklus.cycle.DueDates;
import id.siklus.cycle.Office;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.web.Format;
import id.siklus.web.Stage;
import id.siklus.web.Stage.State;
import java.time.Instant;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where somebody's year stands, in five stages. */
@Component
class YearStrip {

    private final ContractDirectory contracts;
    private final DueDates dueDates;
    private final Office office;
    private final BusinessClock clock;
    private final Words words;

    YearStrip(ContractDirectory contracts, DueDates dueDates, Office office, BusinessClock clock, Words words) {
        this.contracts = contracts;
        this.dueDates = dueDates;
        this.office = office;
        this.clock = clock;
        this.words = words;
    }

    /** The strip of this year; empty for somebody without a contract. */
    List<Stage> of(PersonId person) {
        int year = office.today().getYear();
        return contracts
                .findOf(person, year)
                .map(contract -> stages(year, reached(contract.state())))
                .orElse(List.of());
    }

    private List<Stage> stages(int year, int reached) {
        return List.of(
                due("draft", "draft-contract", year, 0, reached),
                due("set", "set-contract", year, 1, reached),
                later("run", 2, reached, year),
                later("rate", 3, reached, year + 1),
                later("result", 4, reached, year + 1));
    }

    private Stage due(String name, String kind, int year, int position, int reached) {
        Instant due = dueDates.dueOn(kind, year, clock.now());
        State state = state(position, reached);
        boolean late = state == State.NOW && due.isBefore(clock.now());
        String detail = state == State.DONE ? words.text("tasklist.stage.done") : words.until(due);
        return new Stage(words.text("tasklist.stage." + name), detail, late ? State.LATE : state);
    }

    private Stage later(String name, int position, int reached, int year) {
        String key = "tasklist.stage." + name;
        return new Stage(words.text(key), words.text(key + ".when", Integer.toString(year)), state(position, reached));
    }

    private static State state(int position, int reached) {
        return position < reached ? State.DONE : position == reached ? State.NOW : State.AHEAD;
    }

    /** The stage in which such a contract is. */
    private static int reached(ContractState state) {
        return switch (state) {
            case DRAFT, RETURNED -> 0;
            case SUBMITTED, DISPUTED, APPROVED, SIGNED -> 1;
            case SET -> 2;
            case CLOSED, CANCELLED -> 4;
        };
    }

    /** Texts of the strip in the reader's language. */
    @Component
    static class Words {

        private final MessageSource messages;
        private final Format format;

        Words(MessageSource messages, Format format) {
            this.messages = messages;
            this.format = format;
        }

        String text(String key, Object... arguments) {
            return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        }

        String until(Instant due) {
            return text("tasklist.stage.until", format.date(due));
        }
    }
}

package id.siklus.roster.inbound;

import id.siklus.intake.Awaited;
import id.siklus.intake.EventRecord;
import id.siklus.intake.IntakeHandler;
import id.siklus.intake.Reason;
import id.siklus.intake.Verdicts;
import id.siklus.roster.RosterDraft;
import id.siklus.roster.RosterLedger;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes beginnings, changes and ends of service, and days of acting or away, into the roster. Comes first: others wait for the people it brings. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RosterHandler implements IntakeHandler {

    private final RosterLedger ledger;

    RosterHandler(RosterLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Set<String> types() {
        return RosterTypes.ALL;
    }

    /** The evaluator is somebody, and somebody else; what is printed is not empty. */
    @Override
    public Optional<Reason> objection(EventRecord event) {
        String evaluator = event.text("evaluator");
        if (evaluator != null && !PersonId.hasShape(evaluator)) {
            return Optional.of(RosterReasons.impossibleEvaluator(evaluator));
        }
        if (event.subject().equals(evaluator)) {
            return Optional.of(RosterReasons.ownEvaluator());
        }
        if (RosterTypes.isSpell(event)) {
            return objectionToDays(event);
        }
        return List.of("name", "positionName").stream()
                .filter(field ->
                        event.text(field) != null && event.get(field).asText().isBlank())
                .findFirst()
                .map(RosterReasons::blank);
    }

    private static Optional<Reason> objectionToDays(EventRecord event) {
        String holder = event.text("for");
        if (holder != null && !PersonId.hasShape(holder)) {
            return Optional.of(RosterReasons.impossibleHolder(holder));
        }
        if (event.subject().equals(holder)) {
            return Optional.of(RosterReasons.ownHolder());
        }
        LocalDate from = RosterTypes.day(event.text("from"));
        LocalDate to = RosterTypes.day(event.text("to"));
        return from != null && to != null && to.isBefore(from)
                ? Optional.of(RosterReasons.endsBeforeItBegins())
                : Optional.empty();
    }

    @Override
    public Set<Awaited> brings(EventRecord event) {
        return event.type().equals(RosterTypes.JOINED) ? Set.of(Awaited.person(event.person())) : Set.of();
    }

    @Override
    public Verdicts apply(List<EventRecord> events) {
        Verdicts verdicts = new Verdicts();
        RosterDraft draft = ledger.hold(named(events));
        new RosterBatch(draft, verdicts).take(events);
        ledger.write(draft);
        return verdicts;
    }

    private static Set<PersonId> named(List<EventRecord> events) {
        Set<PersonId> named = new HashSet<>();
        for (EventRecord event : events) {
            named.add(event.person());
            String evaluator = event.text("evaluator");
            if (evaluator != null) {
                named.add(new PersonId(evaluator));
            }
            String holder = RosterTypes.isSpell(event) ? event.text("for") : null;
            if (holder != null) {
                named.add(new PersonId(holder));
            }
        }
        return named;
    }
}

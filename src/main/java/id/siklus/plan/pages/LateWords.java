package id.siklus.plan.pages;

import id.siklus.attendance.LateAttendance;
import id.siklus.plan.LateChange;
import id.siklus.plan.LateDecision;
import id.siklus.plan.LateProposal;
import id.siklus.plan.MonthSheet;
import id.siklus.plan.ReadLateFacts;
import id.siklus.plan.Sight;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.web.Format;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences about late facts in the reader's language; in templates {@code @lateWords}. */
@Component("lateWords")
class LateWords {

    private static final Set<String> OF_ATTENDANCE = Set.of("lateDays", "lateMinutes", "unexcusedVerified");

    private final ReadLateFacts lateFacts;
    private final Roster roster;
    private final MessageSource messages;
    private final Format format;

    LateWords(ReadLateFacts lateFacts, Roster roster, MessageSource messages, Format format) {
        this.lateFacts = lateFacts;
        this.roster = roster;
        this.messages = messages;
        this.format = format;
    }

    /** What was decided about a month, one sentence each; nothing for those who see states and dates only. */
    public List<String> decided(MonthSheet sheet) {
        return sheet.sight() == Sight.EVERYTHING
                ? lateFacts.decided(sheet.plan()).stream().map(this::sentence).toList()
                : List.of();
    }

    /** How many facts of a month wait for a decision; none for those who see states and dates only. */
    public int undecided(MonthSheet sheet) {
        return sheet.sight() == Sight.EVERYTHING ? lateFacts.undecided(sheet.plan()) : 0;
    }

    /** The facts of a proposal, one line each. */
    public List<String> facts(LateProposal proposal) {
        return Stream.concat(
                        proposal.work().stream()
                                .map(fact -> text("plan.event." + fact.type()) + ": " + fact.what() + ", "
                                        + format.moment(fact.time())),
                        proposal.attendance().stream()
                                .map(fact -> text("plan.event." + fact.type()) + ": " + what(fact) + ", "
                                        + format.day(fact.day())))
                .toList();
    }

    private String what(LateAttendance.LateFact fact) {
        return text((fact.type().equals("day-status") ? "plan.days." : "plan.late.fact.") + fact.what());
    }

    /** What a change is about. */
    public String what(LateChange change) {
        if (OF_ATTENDANCE.contains(change.what())) {
            return text("plan.late.what." + change.what());
        }
        return change.what().startsWith("-")
                ? text("plan.late.what.unnamed") + change.what().substring(1)
                : change.what();
    }

    private String sentence(LateDecision decision) {
        String changes = String.join(
                "; ",
                decision.changes().stream()
                        .map(change ->
                                what(change) + " " + format.number(change.now()) + " → " + format.number(change.then()))
                        .toList());
        String sentence = text(
                decision.accepted() ? "plan.late.accepted" : "plan.late.declined",
                decision.facts(),
                nameOf(decision.act().by()),
                format.moment(decision.act().at()),
                changes.isEmpty() ? text("plan.late.no-change") : changes);
        return decision.reason() == null ? sentence : sentence + ' ' + decision.reason();
    }

    private String nameOf(PersonId person) {
        return roster.find(person).map(employee -> employee.name()).orElse(person.value());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}

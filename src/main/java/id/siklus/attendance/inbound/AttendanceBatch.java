package id.siklus.attendance.inbound;

import id.siklus.attendance.DayDecision;
import id.siklus.attendance.PresenceFact;
import id.siklus.attendance.PresenceKind;
import id.siklus.intake.EventRecord;
import id.siklus.intake.Verdicts;
import id.siklus.ledger.Closings;
import id.siklus.ledger.LedgerReasons;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A batch while it is gone through in the order of its arrival: what is to be written, and what is decided already. */
final class AttendanceBatch {

    private final ZoneId zone;
    private final Closings closings;
    private final Verdicts verdicts;
    private final List<PresenceFact> presence = new ArrayList<>();
    private final List<DayDecision> decisions = new ArrayList<>();
    private final Set<PersonId> people = new HashSet<>();

    AttendanceBatch(ZoneId zone, Closings closings, Verdicts verdicts) {
        this.zone = zone;
        this.closings = closings;
        this.verdicts = verdicts;
    }

    void add(EventRecord event) {
        switch (event.type()) {
            case AttendanceTypes.RECORDED -> {
                PresenceKind kind = kindOf(event);
                LocalDate day = kind.dayOf(event.time(), zone);
                presence.add(new PresenceFact(event, kind, day, isLate(event, day)));
            }
            case AttendanceTypes.DAY_STATUS -> {
                LocalDate day = dateOf(event);
                decisions.add(new DayDecision(event, day, isLate(event, day)));
            }
            default -> closings.close(event);
        }
    }

    /** The month on which an event bears. */
    static YearMonth monthOf(EventRecord event, ZoneId zone) {
        return switch (event.type()) {
            case AttendanceTypes.RECORDED -> YearMonth.from(kindOf(event).dayOf(event.time(), zone));
            case AttendanceTypes.DAY_STATUS -> YearMonth.from(dateOf(event));
            default -> YearMonth.parse(event.get("month").textValue());
        };
    }

    private boolean isLate(EventRecord event, LocalDate day) {
        people.add(event.person());
        YearMonth month = YearMonth.from(day);
        boolean late = closings.isClosed(event.person(), month);
        if (late) {
            verdicts.late(event.key(), LedgerReasons.monthClosed(month));
        }
        return late;
    }

    private static PresenceKind kindOf(EventRecord event) {
        return PresenceKind.valueOf(event.get("kind").textValue());
    }

    private static LocalDate dateOf(EventRecord event) {
        return LocalDate.parse(event.get("date").textValue());
    }

    List<PresenceFact> presence() {
        return presence;
    }

    List<DayDecision> decisions() {
        return decisions;
    }

    /** Whose days are touched. */
    Set<PersonId> people() {
        return people;
    }
}

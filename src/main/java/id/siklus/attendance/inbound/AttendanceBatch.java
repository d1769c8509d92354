package id.siklus.attendance.inbound;

import id.siklus.attendance.Correction;
import id.siklus.attendance.DayDecision;
import id.siklus.attendance.KnownTap;
import id.siklus.attendance.PresenceFact;
import id.siklus.attendance.PresenceKind;
import id.siklus.attendance.TapRef;
import id.siklus.intake.EventRecord;
import id.siklus.intake.Verdicts;
import id.siklus.ledger.BatchMonths;
import id.siklus.ledger.LedgerReasons;
import id.siklus.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A batch while it is gone through in the order of its arrival: what is to be written, and what is decided already. */
final class AttendanceBatch {

    private final ZoneId zone;
    private final BatchMonths months;
    private final Verdicts verdicts;
    private final Map<TapRef, KnownTap> taps;
    private final Map<TapRef, List<EventRecord>> waiting = new HashMap<>();
    private final List<PresenceFact> presence = new ArrayList<>();
    private final List<DayDecision> decisions = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final Set<PersonId> people = new HashSet<>();

    /**
     * Begins with what corrections of the batch can name.
     *
     * @param taps in the ledger before
     */
    AttendanceBatch(ZoneId zone, BatchMonths months, Map<TapRef, KnownTap> taps, Verdicts verdicts) {
        this.zone = zone;
        this.months = months;
        this.taps = new HashMap<>(taps);
        this.verdicts = verdicts;
    }

    void add(EventRecord event) {
        switch (event.type()) {
            case AttendanceTypes.RECORDED -> record(event);
            case AttendanceTypes.CORRECTED -> correct(event);
            default -> {
                LocalDate day = Moments.dateOf(event);
                decisions.add(new DayDecision(event, day, isLate(event, List.of(day))));
            }
        }
    }

    /** The end of the batch: what is corrected and still unknown has to be waited for. */
    void end() {
        waiting.forEach((tap, events) -> events.forEach(
                event -> verdicts.waiting(event.key(), tap.awaited(), AttendanceReasons.unknownFact(tap))));
    }

    /** Those that have waited for the record in this batch follow it, as those from earlier batches do. */
    private void record(EventRecord event) {
        PresenceKind kind = Moments.kindOf(event);
        LocalDate day = kind.dayOf(event.time(), zone);
        presence.add(new PresenceFact(event, kind, day, isLate(event, List.of(day))));
        TapRef tap = TapRef.of(event);
        taps.put(tap, new KnownTap(event.person(), kind, day));
        List<EventRecord> early = waiting.remove(tap);
        if (early != null) {
            early.stream().sorted(EventRecord.IN_ORDER).forEach(this::correct);
        }
    }

    private void correct(EventRecord event) {
        if (event.subject().equals(event.text("approvedBy"))) {
            verdicts.quarantined(event.key(), LedgerReasons.selfDealing(event.subject()));
        } else if (Moments.isForgotten(event)) {
            PresenceKind kind = Moments.kindOf(event);
            Instant at = event.instant("at");
            LocalDate day = kind.dayOf(at, zone);
            corrections.add(new Correction(event, kind, null, null, at, day, isLate(event, List.of(day))));
        } else {
            correct(event, TapRef.correctedBy(event));
        }
    }

    private void correct(EventRecord event, TapRef tap) {
        KnownTap known = taps.get(tap);
        if (known == null) {
            waiting.computeIfAbsent(tap, unknown -> new ArrayList<>()).add(event);
        } else if (!known.person().equals(event.person())) {
            verdicts.quarantined(event.key(), AttendanceReasons.factOfSomebodyElse(tap));
        } else if (Moments.isVoid(event)) {
            boolean late = isLate(event, List.of(known.day()));
            corrections.add(new Correction(event, known.kind(), tap, known.day(), null, null, late));
        } else {
            Instant at = event.instant("at");
            LocalDate day = known.kind().dayOf(at, zone);
            boolean late = isLate(event, List.of(known.day(), day));
            corrections.add(new Correction(event, known.kind(), tap, known.day(), at, day, late));
        }
    }

    private boolean isLate(EventRecord event, List<LocalDate> days) {
        people.add(event.person());
        return months.isLate(event, days.stream().map(YearMonth::from).toList());
    }

    List<PresenceFact> presence() {
        return presence;
    }

    List<DayDecision> decisions() {
        return decisions;
    }

    List<Correction> corrections() {
        return corrections;
    }

    /** About whose days something was decided, which may replace another decision. */
    Set<PersonId> decidedAbout() {
        return Stream.concat(
                        decisions.stream().map(DayDecision::event),
                        corrections.stream().map(Correction::event))
                .map(EventRecord::person)
                .collect(Collectors.toSet());
    }

    /** Whose days are touched. */
    Set<PersonId> people() {
        return people;
    }
}

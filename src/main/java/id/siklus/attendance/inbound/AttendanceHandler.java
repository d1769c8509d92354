package id.siklus.attendance.inbound;

import id.siklus.attendance.AttendanceNews;
import id.siklus.attendance.Corrections;
import id.siklus.attendance.DayLedger;
import id.siklus.attendance.KnownTap;
import id.siklus.attendance.TapRef;
import id.siklus.cycle.Office;
import id.siklus.intake.Awaited;
import id.siklus.intake.Bearing;
import id.siklus.intake.EventRecord;
import id.siklus.intake.IntakeHandler;
import id.siklus.intake.RecordKey;
import id.siklus.intake.Verdicts;
import id.siklus.ledger.BatchMonths;
import id.siklus.ledger.BatchMonths.DecidedLate;
import id.siklus.ledger.ClosedMonths;
import id.siklus.ledger.Closings;
import id.siklus.ledger.KnownSubjects;
import id.siklus.ledger.LedgerReasons;
import id.siklus.ledger.LedgerTopic;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes taps, corrections, decisions about days and recaps into the day ledger, with the same few statements for any batch. */
@Component
class AttendanceHandler implements IntakeHandler {

    private final Roster roster;
    private final Office office;
    private final ClosedMonths closedMonths;
    private final DayLedger ledger;
    private final Corrections corrections;
    private final AttendanceNews news;

    AttendanceHandler(
            Roster roster,
            Office office,
            ClosedMonths closedMonths,
            DayLedger ledger,
            Corrections corrections,
            AttendanceNews news) {
        this.roster = roster;
        this.office = office;
        this.closedMonths = closedMonths;
        this.ledger = ledger;
        this.corrections = corrections;
        this.news = news;
    }

    @Override
    public Set<String> types() {
        return AttendanceTypes.ALL;
    }

    @Override
    public Set<Awaited> brings(EventRecord event) {
        return event.type().equals(AttendanceTypes.RECORDED)
                ? Set.of(TapRef.of(event).awaited())
                : Set.of();
    }

    /** What corrects a tap bears on the month of its moment, or of the decision where it names none. */
    @Override
    public Bearing bearing(EventRecord event) {
        YearMonth month = Moments.months(List.of(event), Map.of(), office.zone()).stream()
                .max(Comparator.naturalOrder())
                .orElseGet(() -> YearMonth.from(event.time().atZone(office.zone())));
        return Bearing.of(event, month, month);
    }

    @Override
    public Verdicts apply(List<EventRecord> events) {
        Verdicts verdicts = new Verdicts();
        KnownSubjects subjects = KnownSubjects.of(events, roster);
        List<EventRecord> known = subjects.known(events, verdicts);
        Map<TapRef, KnownTap> taps = corrections.known(corrected(known));
        Closings closings = closings(known, taps, subjects.units());
        BatchMonths months = new BatchMonths(closings, verdicts);
        AttendanceBatch batch = new AttendanceBatch(office.zone(), months, taps, verdicts);
        for (EventRecord event : known) {
            if (event.type().equals(AttendanceTypes.MONTH_CLOSED)) {
                closings.close(event, verdicts);
            } else {
                batch.add(event);
            }
        }
        batch.end();
        write(batch, verdicts);
        news.announce(batch.people(), closedMonths.write(LedgerTopic.ATTENDANCE, closings));
        return verdicts;
    }

    /** Writes facts again that have been in the ledger before, in any order in which taps precede their corrections. */
    void writeAgain(List<EventRecord> events, Set<RecordKey> late) {
        BatchMonths months = BatchMonths.of(new DecidedLate(late, Map.of()));
        AttendanceBatch batch =
                new AttendanceBatch(office.zone(), months, corrections.known(corrected(events)), new Verdicts());
        events.forEach(batch::add);
        write(batch, new Verdicts());
    }

    private static Set<TapRef> corrected(List<EventRecord> events) {
        return events.stream().map(Moments::corrected).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Closings closings(List<EventRecord> events, Map<TapRef, KnownTap> taps, Set<String> units) {
        Set<PersonId> people = events.stream()
                .filter(event -> !event.concernsUnit())
                .map(EventRecord::person)
                .collect(Collectors.toSet());
        return closedMonths.closings(
                LedgerTopic.ATTENDANCE, people, Moments.months(events, taps, office.zone()), units);
    }

    private void write(AttendanceBatch batch, Verdicts verdicts) {
        if (!batch.presence().isEmpty()) {
            ledger.addPresence(batch.presence()).forEach(known -> verdicts.duplicate(known, LedgerReasons.sameFact()));
        }
        Set<PersonId> decidedAbout = batch.decidedAbout();
        if (!decidedAbout.isEmpty()) {
            ledger.inTurn(decidedAbout);
        }
        verdicts.superseded(corrections.add(batch.corrections()));
        if (!batch.decisions().isEmpty()) {
            ledger.addDecisions(batch.decisions())
                    .forEach(known -> verdicts.duplicate(known, LedgerReasons.sameFact()));
            verdicts.superseded(ledger.replaced(batch.decisions()));
        }
    }
}

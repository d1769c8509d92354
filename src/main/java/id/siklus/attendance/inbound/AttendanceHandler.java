package id.siklus.attendance.inbound;

import id.siklus.attendance.AttendanceNews;
import id.siklus.attendance.DayLedger;
import id.siklus.cycle.Office;
import id.siklus.intake.EventRecord;
import id.siklus.intake.IntakeHandler;
import id.siklus.intake.Verdicts;
import id.siklus.ledger.ClosedMonths;
import id.siklus.ledger.Closings;
import id.siklus.ledger.KnownSubjects;
import id.siklus.ledger.LedgerReasons;
import id.siklus.ledger.LedgerTopic;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes taps, decisions about days and recaps into the day ledger, with the same few statements for any batch. */
@Component
class AttendanceHandler implements IntakeHandler {

    private final Roster roster;
    private final Office office;
    private final ClosedMonths closedMonths;
    private final DayLedger ledger;
    private final AttendanceNews news;

    AttendanceHandler(Roster roster, Office office, ClosedMonths closedMonths, DayLedger ledger, AttendanceNews news) {
        this.roster = roster;
        this.office = office;
        this.closedMonths = closedMonths;
        this.ledger = ledger;
        this.news = news;
    }

    @Override
    public Set<String> types() {
        return AttendanceTypes.ALL;
    }

    @Override
    public Verdicts apply(List<EventRecord> events) {
        Verdicts verdicts = new Verdicts();
        KnownSubjects subjects = KnownSubjects.of(events, roster);
        List<EventRecord> known = subjects.known(events, verdicts);
        Closings closings = closings(known, subjects.units());
        AttendanceBatch batch = new AttendanceBatch(office.zone(), closings, verdicts);
        known.forEach(batch::add);
        write(batch, verdicts);
        news.announce(batch.people(), closedMonths.write(LedgerTopic.ATTENDANCE, closings));
        return verdicts;
    }

    private Closings closings(List<EventRecord> events, Set<String> units) {
        ZoneId zone = office.zone();
        Set<YearMonth> months = events.stream()
                .map(event -> AttendanceBatch.monthOf(event, zone))
                .collect(Collectors.toSet());
        Set<PersonId> people = events.stream()
                .filter(event -> !event.concernsUnit())
                .map(EventRecord::person)
                .collect(Collectors.toSet());
        return closedMonths.closings(LedgerTopic.ATTENDANCE, people, months, units);
    }

    private void write(AttendanceBatch batch, Verdicts verdicts) {
        if (!batch.presence().isEmpty()) {
            ledger.addPresence(batch.presence()).forEach(known -> verdicts.duplicate(known, LedgerReasons.sameFact()));
        }
        if (!batch.decisions().isEmpty()) {
            ledger.addDecisions(batch.decisions())
                    .forEach(known -> verdicts.duplicate(known, LedgerReasons.sameFact()));
            verdicts.superseded(ledger.replaced(batch.decisions()));
        }
    }
}

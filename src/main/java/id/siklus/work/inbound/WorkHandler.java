package id.siklus.work.inbound;

import id.siklus.cycle.Office;
import id.siklus.intake.Awaited;
import id.siklus.intake.EventRecord;
import id.siklus.intake.IntakeHandler;
import id.siklus.intake.Reason;
import id.siklus.intake.Verdicts;
import id.siklus.ledger.ClosedMonths;
import id.siklus.ledger.Closings;
import id.siklus.ledger.KnownSubjects;
import id.siklus.ledger.LedgerTopic;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.work.FactKind;
import id.siklus.work.Share;
import id.siklus.work.TaskLedger;
import id.siklus.work.TaskRef;
import id.siklus.work.WorkNews;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes facts about tasks, and recaps, into the ledger of tasks, with the same few statements for any batch. */
@Component
class WorkHandler implements IntakeHandler {

    static final String MONTH_CLOSED = "id.siklus.work.month-closed.v1";

    private static final BigDecimal TOLERANCE = new BigDecimal("0.001");

    private final Roster roster;
    private final Office office;
    private final ClosedMonths closedMonths;
    private final TaskLedger ledger;
    private final WorkNews news;

    WorkHandler(Roster roster, Office office, ClosedMonths closedMonths, TaskLedger ledger, WorkNews news) {
        this.roster = roster;
        this.office = office;
        this.closedMonths = closedMonths;
        this.ledger = ledger;
        this.news = news;
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(FactKind.types());
        types.add(MONTH_CLOSED);
        return types;
    }

    /** Whoever did a task shares it without remainder. */
    @Override
    public Optional<Reason> objection(EventRecord event) {
        if (!event.type().equals(FactKind.COMPLETED.type())) {
            return Optional.empty();
        }
        BigDecimal sum = Share.doneBy(event).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) <= 0;
        return whole ? Optional.empty() : Optional.of(WorkReasons.sharesDoNotSum(sum));
    }

    @Override
    public Set<Awaited> brings(EventRecord event) {
        return event.type().equals(FactKind.ASSIGNED.type()) ? Set.of(WorkBatch.awaited(TaskRef.of(event))) : Set.of();
    }

    @Override
    public Verdicts apply(List<EventRecord> events) {
        Verdicts verdicts = new Verdicts();
        KnownSubjects subjects = KnownSubjects.of(events, roster);
        List<EventRecord> known = subjects.known(events, verdicts);
        List<EventRecord> facts =
                known.stream().filter(event -> !isRecap(event)).toList();
        Closings closings = closings(known, subjects.units());
        WorkBatch batch = new WorkBatch(
                office.zone(),
                closings,
                ledger.hold(facts.stream().map(TaskRef::of).collect(Collectors.toSet())),
                verdicts);
        known.forEach(batch::add);
        batch.end();
        verdicts.superseded(ledger.add(batch.opened(), batch.facts()));
        news.announce(batch.people(), closedMonths.write(LedgerTopic.WORK, closings));
        return verdicts;
    }

    private Closings closings(List<EventRecord> events, Set<String> units) {
        Set<YearMonth> months = events.stream().map(this::monthOf).collect(Collectors.toSet());
        Set<PersonId> people =
                events.stream().flatMap(event -> concerned(event).stream()).collect(Collectors.toSet());
        return closedMonths.closings(LedgerTopic.WORK, people, months, units);
    }

    private YearMonth monthOf(EventRecord event) {
        return isRecap(event)
                ? YearMonth.parse(event.get("month").textValue())
                : FactKind.of(event).monthOf(event, office.zone());
    }

    /** Everybody whose figures the event may change. */
    private static Set<PersonId> concerned(EventRecord event) {
        Set<PersonId> people = new HashSet<>();
        if (!event.concernsUnit()) {
            people.add(event.person());
        }
        if (event.type().equals(FactKind.COMPLETED.type())) {
            people.addAll(Share.people(Share.doneBy(event).keySet()));
        }
        return people;
    }

    private static boolean isRecap(EventRecord event) {
        return event.type().equals(MONTH_CLOSED);
    }
}

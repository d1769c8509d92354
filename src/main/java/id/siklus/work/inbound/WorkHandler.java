package id.siklus.work.inbound;

import id.siklus.cycle.Office;
import id.siklus.intake.Awaited;
import id.siklus.intake.Bearing;
import id.siklus.intake.EventRecord;
import id.siklus.intake.IntakeHandler;
import id.siklus.intake.Reason;
import id.siklus.intake.Verdicts;
import id.siklus.ledger.BatchMonths;
import id.siklus.ledger.BatchMonths.DecidedLate;
import id.siklus.ledger.ClosedMonths;
import id.siklus.ledger.Closings;
import id.siklus.ledger.KnownSubjects;
import id.siklus.ledger.LedgerTopic;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.work.DataRequests;
import id.siklus.work.FactKind;
import id.siklus.work.RequestKind;
import id.siklus.work.RequestRef;
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
    private final DataRequests requests;
    private final WorkNews news;

    WorkHandler(
            Roster roster,
            Office office,
            ClosedMonths closedMonths,
            TaskLedger ledger,
            DataRequests requests,
            WorkNews news) {
        this.roster = roster;
        this.office = office;
        this.closedMonths = closedMonths;
        this.ledger = ledger;
        this.requests = requests;
        this.news = news;
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(FactKind.types());
        types.addAll(RequestKind.types());
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
        if (RequestKind.find(event).filter(RequestKind.OPENED::equals).isPresent()) {
            return Set.of(RequestBatch.awaited(RequestRef.of(event)));
        }
        return event.type().equals(FactKind.ASSIGNED.type()) ? Set.of(WorkBatch.awaited(TaskRef.of(event))) : Set.of();
    }

    /** Of a completed task everybody who did it; in the month that the fact belongs to. */
    @Override
    public Bearing bearing(EventRecord event) {
        YearMonth month = monthOf(event);
        return new Bearing(concerned(event), event.concernsUnit() ? event.unit() : null, month, month);
    }

    @Override
    public Verdicts apply(List<EventRecord> events) {
        Verdicts verdicts = new Verdicts();
        KnownSubjects subjects = KnownSubjects.of(events, roster);
        List<EventRecord> known = subjects.known(events, verdicts);
        Closings closings = closings(known, subjects.units());
        BatchMonths months = new BatchMonths(closings, verdicts);
        WorkBatch tasks = new WorkBatch(office.zone(), months, ledger.hold(tasksOf(known)), verdicts);
        RequestBatch asked = new RequestBatch(office.zone(), months, requests.hold(requestsOf(known)), verdicts);
        for (EventRecord event : known) {
            if (isRecap(event)) {
                closings.close(event, verdicts);
            } else {
                RequestKind.find(event).ifPresentOrElse(kind -> asked.add(event, kind), () -> tasks.add(event));
            }
        }
        tasks.end();
        asked.end();
        verdicts.superseded(ledger.add(tasks.opened(), tasks.facts()));
        requests.add(asked.opened(), asked.facts());
        Set<PersonId> people = new HashSet<>(tasks.people());
        people.addAll(asked.people());
        news.announce(people, closedMonths.write(LedgerTopic.WORK, closings));
        return verdicts;
    }

    /** Writes facts again that have been in the ledger before, in any order in which tasks precede what refers to them. */
    void writeAgain(List<EventRecord> events, DecidedLate decided) {
        BatchMonths months = BatchMonths.of(decided);
        WorkBatch tasks = new WorkBatch(office.zone(), months, ledger.hold(tasksOf(events)), new Verdicts());
        RequestBatch asked = new RequestBatch(office.zone(), months, requests.hold(requestsOf(events)), new Verdicts());
        events.forEach(event ->
                RequestKind.find(event).ifPresentOrElse(kind -> asked.add(event, kind), () -> tasks.add(event)));
        ledger.add(tasks.opened(), tasks.facts());
        requests.add(asked.opened(), asked.facts());
    }

    private static Set<TaskRef> tasksOf(List<EventRecord> events) {
        return events.stream()
                .filter(event -> FactKind.types().contains(event.type()))
                .map(TaskRef::of)
                .collect(Collectors.toSet());
    }

    private static Set<RequestRef> requestsOf(List<EventRecord> events) {
        return events.stream()
                .filter(event -> RequestKind.find(event).isPresent())
                .map(RequestRef::of)
                .collect(Collectors.toSet());
    }

    private Closings closings(List<EventRecord> events, Set<String> units) {
        Set<YearMonth> months = events.stream().map(this::monthOf).collect(Collectors.toSet());
        Set<PersonId> people =
                events.stream().flatMap(event -> concerned(event).stream()).collect(Collectors.toSet());
        return closedMonths.closings(LedgerTopic.WORK, people, months, units);
    }

    private YearMonth monthOf(EventRecord event) {
        if (isRecap(event)) {
            return YearMonth.parse(event.get("month").textValue());
        }
        return RequestKind.find(event).isPresent()
                ? YearMonth.from(event.time().atZone(office.zone()))
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

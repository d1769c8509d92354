package id.siklus.work;

import id.siklus.cycle.Office;
import id.siklus.intake.LateRecords;
import id.siklus.intake.RecordKey;
import id.siklus.ledger.ClosedMonths;
import id.siklus.ledger.LedgerTopic;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import id.siklus.work.JdbcLateWork.Part;
import id.siklus.work.JdbcLateWork.Undecided;
import id.siklus.work.WorkLedger.IndicatorFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Late facts stand among the others, with a mark: to let them count is to take the mark away and to fold anew. */
@Component
class KeptLateWork implements LateWork {

    private final JdbcLateWork store;
    private final JdbcTaskReports reports;
    private final FoldingTaskLedger tasks;
    private final WorkLedger ledger;
    private final ClosedMonths closedMonths;
    private final LateRecords records;
    private final WorkNews news;
    private final Office office;

    KeptLateWork(
            JdbcLateWork store,
            JdbcTaskReports reports,
            FoldingTaskLedger tasks,
            WorkLedger ledger,
            ClosedMonths closedMonths,
            LateRecords records,
            WorkNews news,
            Office office) {
        this.store = store;
        this.reports = reports;
        this.tasks = tasks;
        this.ledger = ledger;
        this.closedMonths = closedMonths;
        this.records = records;
        this.news = news;
        this.office = office;
    }

    @Override
    public Map<PersonId, Set<YearMonth>> undecided(Collection<PersonId> people) {
        return store.months(people, office.zone());
    }

    @Override
    public List<LateFact> facts(PersonId person, YearMonth month) {
        return known(person, month).stream()
                .map(each -> new LateFact(each.time(), each.type(), each.thing()))
                .toList();
    }

    @Override
    public int count(PersonId person, YearMonth month) {
        return ledger.lateFacts(person, month);
    }

    @Override
    public List<Difference> difference(PersonId person, YearMonth month) {
        List<Undecided> undecided = known(person, month);
        Acceptance accepted = new Acceptance(
                person,
                Undecided.of(Part.TASK, undecided),
                undecided.stream().map(Undecided::record).collect(Collectors.toSet()));
        Map<Slot, BigDecimal> changes = new TreeMap<>();
        reports.of(tasksOf(undecided)).values().forEach(facts -> {
            add(FoldedTask.of(facts), person, changes, BigDecimal.ONE.negate());
            add(FoldedTask.of(facts.stream().map(accepted::of).toList()), person, changes, BigDecimal.ONE);
        });
        changes.values().removeIf(change -> change.signum() == 0);
        return changes.entrySet().stream()
                .map(change -> difference(person, change.getKey(), change.getValue()))
                .toList();
    }

    @Override
    public int accept(PersonId person, YearMonth month) {
        tasks.hold(tasksOf(find(person, month)));
        List<Undecided> undecided = find(person, month);
        if (undecided.isEmpty()) {
            return 0;
        }
        Set<RecordKey> facts = Undecided.of(Part.TASK, undecided);
        Set<RecordKey> requests = Undecided.of(Part.REQUEST, undecided);
        Set<PersonId> others = store.doers(facts);
        others.remove(person);
        Set<PersonId> closed = closedMonths.shut(LedgerTopic.WORK, others, month);
        store.acceptFacts(facts);
        store.acceptRequests(requests);
        store.countShares(undecided.stream().map(Undecided::record).toList(), List.of(person), true);
        store.countShares(facts, closed, false);
        List<RecordKey> replaced = tasks.fold(new TreeSet<>(tasksOf(undecided)));
        List<RecordKey> accepted = new ArrayList<>(facts);
        accepted.addAll(requests);
        records.accepted(accepted);
        records.superseded(replaced);
        Set<PersonId> touched = new HashSet<>(others);
        touched.add(person);
        news.announce(touched, Map.of());
        return undecided.size();
    }

    @Override
    public int decline(PersonId person, YearMonth month) {
        List<Undecided> undecided = find(person, month);
        store.decline(person, undecided);
        return undecided.size();
    }

    /** For whoever only looks: the ledger's figures say already whether there is anything to be found. */
    private List<Undecided> known(PersonId person, YearMonth month) {
        return ledger.lateFacts(person, month) > 0
                ? ReadOnce.of(List.of(Undecided.class, person, month), () -> find(person, month))
                : List.of();
    }

    private List<Undecided> find(PersonId person, YearMonth month) {
        ZoneId zone = office.zone();
        Instant since = month.atDay(1).atStartOfDay(zone).toInstant();
        return store.undecided(
                List.of(person),
                since,
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    private static Set<TaskRef> tasksOf(List<Undecided> undecided) {
        return undecided.stream()
                .filter(each -> each.part() != Part.REQUEST)
                .map(Undecided::task)
                .collect(Collectors.toSet());
    }

    private void add(FoldedTask task, PersonId person, Map<Slot, BigDecimal> changes, BigDecimal sign) {
        Instant completedAt = task.progress().completedAt();
        if (completedAt == null) {
            return;
        }
        Slot slot = new Slot(
                String.valueOf(task.assignment().indicatorCode()),
                task.assignment().indicatorCode() == null,
                YearMonth.from(completedAt.atZone(office.zone())));
        changes.merge(slot, task.realisedBy(person).multiply(sign), BigDecimal::add);
    }

    private Difference difference(PersonId person, Slot slot, BigDecimal change) {
        String indicator = slot.unnamed() ? null : slot.indicator();
        BigDecimal now = ledger.figures(person, slot.month()).stream()
                .filter(figure -> slot.unnamed()
                        ? figure.indicatorCode() == null
                        : slot.indicator().equals(figure.indicatorCode()))
                .map(IndicatorFigure::realised)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return new Difference(indicator, slot.month(), now, Amounts.tidy(now.add(change)));
    }

    /** The facts as they would be: those of the person count, and so do the person's shares. */
    private record Acceptance(PersonId person, Set<RecordKey> facts, Set<RecordKey> shares) {

        TaskFact of(TaskFact fact) {
            TaskFact counted = facts.contains(fact.record()) ? fact.inTime() : fact;
            return shares.contains(fact.record()) ? counted.countingFor(person) : counted;
        }
    }

    /** An indicator in a month; {@code unnamed} where the task names none. */
    private record Slot(String indicator, boolean unnamed, YearMonth month) implements Comparable<Slot> {

        @Override
        public int compareTo(Slot other) {
            int byMonth = month.compareTo(other.month);
            int byName = byMonth == 0 ? indicator.compareTo(other.indicator) : byMonth;
            return byName == 0 ? Boolean.compare(unnamed, other.unnamed) : byName;
        }
    }
}

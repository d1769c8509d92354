package id.siklus.work.inbound;

import id.siklus.intake.Awaited;
import id.siklus.intake.EventRecord;
import id.siklus.intake.Verdicts;
import id.siklus.ledger.BatchMonths;
import id.siklus.ledger.LedgerReasons;
import id.siklus.shared.PersonId;
import id.siklus.work.FactKind;
import id.siklus.work.Share;
import id.siklus.work.TaskRef;
import id.siklus.work.WorkFact;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A batch while it is gone through in the order of its arrival: what is to be written, and what is decided already. */
final class WorkBatch {

    private final ZoneId zone;
    private final BatchMonths months;
    private final Verdicts verdicts;
    private final Map<TaskRef, PersonId> tasks;
    private final Map<TaskRef, PersonId> opened = new HashMap<>();
    private final Map<TaskRef, List<EventRecord>> waiting = new HashMap<>();
    private final List<WorkFact> facts = new ArrayList<>();
    private final Set<PersonId> people = new HashSet<>();

    /**
     * Begins with the tasks that are known before.
     *
     * @param tasks with who is accountable
     */
    WorkBatch(ZoneId zone, BatchMonths months, Map<TaskRef, PersonId> tasks, Verdicts verdicts) {
        this.zone = zone;
        this.months = months;
        this.tasks = new HashMap<>(tasks);
        this.verdicts = verdicts;
    }

    /** What those wait for that are about a task which has not been assigned yet. */
    static Awaited awaited(TaskRef task) {
        return Awaited.thing("task", task.source(), task.taskId());
    }

    void add(EventRecord event) {
        FactKind kind = FactKind.of(event);
        if (event.subject().equals(kind.decidedBy(event))) {
            verdicts.quarantined(event.key(), LedgerReasons.selfDealing(event.subject()));
        } else {
            add(event, kind, TaskRef.of(event));
        }
    }

    private void add(EventRecord event, FactKind kind, TaskRef task) {
        PersonId accountable = tasks.get(task);
        if (accountable == null && kind == FactKind.ASSIGNED) {
            open(event, task);
        } else if (accountable == null) {
            waiting.computeIfAbsent(task, unknown -> new ArrayList<>()).add(event);
        } else if (!accountable.equals(event.person())) {
            verdicts.quarantined(event.key(), WorkReasons.taskOfSomebodyElse(task));
        } else {
            keep(event, kind);
        }
    }

    /** Those that have waited for the task in this batch follow its assignment, as those from earlier batches do. */
    private void open(EventRecord assignment, TaskRef task) {
        tasks.put(task, assignment.person());
        opened.put(task, assignment.person());
        keep(assignment, FactKind.ASSIGNED);
        waiting.getOrDefault(task, List.of()).stream()
                .sorted(EventRecord.IN_ORDER)
                .forEach(this::add);
        waiting.remove(task);
    }

    /** The end of the batch: tasks that are still unknown have to be waited for. */
    void end() {
        waiting.forEach((task, events) ->
                events.forEach(event -> verdicts.waiting(event.key(), awaited(task), WorkReasons.unknownTask(task))));
    }

    private void keep(EventRecord event, FactKind kind) {
        YearMonth month = kind.monthOf(event, zone);
        facts.add(new WorkFact(event, kind, months.isLate(event, month), shares(event, kind, month)));
        people.add(event.person());
        if (kind == FactKind.DELEGATED) {
            people.addAll(Share.people(Set.of(event.get("to").asText())));
        }
    }

    private List<Share> shares(EventRecord event, FactKind kind, YearMonth month) {
        if (kind != FactKind.COMPLETED) {
            return List.of();
        }
        Map<String, BigDecimal> doneBy = Share.doneBy(event);
        Set<PersonId> doers = Share.people(doneBy.keySet());
        people.addAll(doers);
        Set<PersonId> closed = months.closedFor(event, doers, month);
        return doneBy.entrySet().stream()
                .map(part -> new Share(
                        part.getKey(),
                        part.getValue(),
                        closed.stream().noneMatch(person -> person.value().equals(part.getKey()))))
                .toList();
    }

    /** Tasks that the batch assigns for the first time. */
    Map<TaskRef, PersonId> opened() {
        return opened;
    }

    List<WorkFact> facts() {
        return facts;
    }

    /** Whose tasks are touched. */
    Set<PersonId> people() {
        return people;
    }
}

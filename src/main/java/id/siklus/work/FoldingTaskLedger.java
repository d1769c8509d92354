package id.siklus.work;

import id.siklus.intake.RecordKey;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Keeps facts as they came, and beside them the tasks that they add up to. */
@Component
class FoldingTaskLedger implements TaskLedger {

    private final JdbcTasks tasks;
    private final JdbcTaskFacts facts;
    private final JdbcTaskReports reports;

    FoldingTaskLedger(JdbcTasks tasks, JdbcTaskFacts facts, JdbcTaskReports reports) {
        this.tasks = tasks;
        this.facts = facts;
        this.reports = reports;
    }

    @Override
    public Map<TaskRef, PersonId> hold(Collection<TaskRef> wanted) {
        return wanted.isEmpty() ? new HashMap<>() : tasks.hold(new TreeSet<>(wanted));
    }

    @Override
    public List<RecordKey> add(Map<TaskRef, PersonId> opened, List<WorkFact> added) {
        if (added.isEmpty()) {
            return List.of();
        }
        if (!opened.isEmpty()) {
            tasks.open(new TreeMap<>(opened));
        }
        facts.add(added);
        return fold(new TreeSet<>(added.stream().map(WorkFact::task).toList()));
    }

    /** Folds these tasks anew; returns records of assignments that a later one has replaced. */
    List<RecordKey> fold(SortedSet<TaskRef> touched) {
        if (touched.isEmpty()) {
            return List.of();
        }
        Map<TaskRef, FoldedTask> folded = new TreeMap<>();
        reports.of(touched).forEach((task, found) -> folded.put(task, FoldedTask.of(found)));
        tasks.write(folded);
        return folded.values().stream()
                .flatMap(task -> task.replaced().stream())
                .toList();
    }
}

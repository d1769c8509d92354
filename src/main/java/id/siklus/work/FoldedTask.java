package id.siklus.work;

import id.siklus.intake.RecordKey;
import id.siklus.shared.PersonId;
import id.siklus.work.Report.Assignment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A task as its facts add up; the same in whatever order they arrived. Late facts are not counted, but a task whose only
 * assignment came late is still the task that it describes.
 *
 * @param assignment what is to be done
 * @param progress how far it is
 * @param replaced records of assignments that a later one has replaced
 * @param beganAt time of the oldest fact
 * @param newestFactAt time of the newest fact that counts, or of the oldest where none does
 */
record FoldedTask(
        Assignment assignment, TaskProgress progress, List<RecordKey> replaced, Instant beganAt, Instant newestFactAt) {

    /** Folds all facts of one task, among which there is an assignment. */
    static FoldedTask of(Collection<TaskFact> facts) {
        List<TaskFact> all = facts.stream().sorted(TaskFact.IN_ORDER).toList();
        List<TaskFact> counted = all.stream().filter(fact -> !fact.late()).toList();
        List<TaskFact> assignments =
                counted.stream().filter(FoldedTask::isAssignment).toList();
        TaskFact oldest = all.get(0);
        TaskFact assigned = assignments.isEmpty()
                ? last(all.stream().filter(FoldedTask::isAssignment).toList())
                : last(assignments);
        return new FoldedTask(
                (Assignment) assigned.report(),
                fold(counted, assigned.report().on(TaskProgress.assignedTo(oldest.employee()))),
                assignments.stream()
                        .filter(fact -> !fact.isSameAs(assigned))
                        .map(TaskFact::record)
                        .toList(),
                oldest.time(),
                counted.isEmpty() ? oldest.time() : last(counted).time());
    }

    /** What of the task counts as the person's; nothing while it is not done. */
    BigDecimal realisedBy(PersonId person) {
        if (!progress.state().isRealised()) {
            return BigDecimal.ZERO;
        }
        BigDecimal done = progress.quantityDone() == null ? assignment.quantity() : progress.quantityDone();
        BigDecimal amount = done == null ? BigDecimal.ONE : done;
        return progress.shares().stream()
                .filter(share -> share.counted() && share.person().equals(person.value()))
                .map(share -> amount.multiply(share.share()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static TaskProgress fold(List<TaskFact> counted, TaskProgress beginning) {
        TaskProgress progress = beginning;
        Set<Map.Entry<Instant, Report>> told = new HashSet<>();
        for (TaskFact fact : counted) {
            if (!fact.report().addsUp() || told.add(Map.entry(fact.time(), fact.report()))) {
                progress = fact.report().on(progress);
            }
        }
        return progress;
    }

    private static boolean isAssignment(TaskFact fact) {
        return fact.report() instanceof Assignment;
    }

    private static TaskFact last(List<TaskFact> facts) {
        return facts.get(facts.size() - 1);
    }
}

package id.siklus.work;

import id.siklus.shared.PersonId;
import id.siklus.work.Report.Completion;
import id.siklus.work.Report.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is: the state machine over which its reports are folded, in their order. A report that makes no sense
 * where the task stands changes nothing.
 *
 * @param percent and {@code quantityDone} are what was last reported
 * @param shares of whoever did it; before completion the assignee has all of it, and stays in the
 *     list, with nothing, where others did the task
 */
record TaskProgress(
        PersonId assignee,
        TaskState state,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal quantityDone,
        @Nullable Instant completedAt,
        List<Share> shares) {

    /** Where every task begins. */
    static TaskProgress assignedTo(PersonId assignee) {
        return new TaskProgress(assignee, TaskState.ASSIGNED, null, null, null, List.of(Share.whole(assignee)));
    }

    /** Takes the task on, unless it is done. */
    TaskProgress progressed(Progress report) {
        if (!state.takesProgress()) {
            return this;
        }
        return new TaskProgress(
                assignee, TaskState.IN_PROGRESS, report.percent(), latest(report.quantityDone()), completedAt, shares);
    }

    /** Finishes the task; a task completed once more is as the last completion says. */
    TaskProgress completed(Completion report) {
        return new TaskProgress(
                assignee,
                TaskState.COMPLETED,
                percent,
                latest(report.quantityDone()),
                report.completedAt(),
                withAssignee(report.shares()));
    }

    private List<Share> withAssignee(List<Share> reported) {
        if (reported.stream().anyMatch(share -> share.person().equals(assignee.value()))) {
            return reported;
        }
        return Stream.concat(reported.stream(), Stream.of(Share.none(assignee))).toList();
    }

    private @Nullable BigDecimal latest(@Nullable BigDecimal reported) {
        return reported == null ? quantityDone : reported;
    }
}

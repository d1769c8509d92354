package id.siklus.work;

import id.siklus.shared.PersonId;
import id.siklus.work.Report.Acceptance;
import id.siklus.work.Report.Cancellation;
import id.siklus.work.Report.Completion;
import id.siklus.work.Report.Delegation;
import id.siklus.work.Report.Progress;
import id.siklus.work.Report.Rescheduling;
import id.siklus.work.Report.Return;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is: the state machine over which its reports are folded, in their order. A report that makes no sense
 * where the task stands changes nothing.
 *
 * @param percent and {@code quantityDone} are what was last reported, also while the task is returned
 * @param completedAt absent while the task is not realised
 * @param shares of whoever did it; before completion the assignee has what was not delegated, and stays in the list,
 *     with nothing, where others did the task
 */
record TaskProgress(
        PersonId assignee,
        TaskState state,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal quantityDone,
        @Nullable Instant completedAt,
        List<Share> shares,
        TaskMarks marks) {

    /** Where every task begins. */
    static TaskProgress assignedTo(PersonId assignee) {
        return new TaskProgress(
                assignee, TaskState.ASSIGNED, null, null, null, List.of(Share.whole(assignee)), TaskMarks.NONE);
    }

    TaskProgress with(TaskMarks other) {
        return new TaskProgress(assignee, state, percent, quantityDone, completedAt, shares, other);
    }

    /** Takes the task on, unless it is done. */
    TaskProgress progressed(Progress report) {
        if (!state.takesProgress()) {
            return this;
        }
        return new TaskProgress(
                assignee,
                TaskState.IN_PROGRESS,
                report.percent(),
                latest(report.quantityDone()),
                completedAt,
                shares,
                marks);
    }

    /** Finishes the task; a task completed once more is as the last completion says. */
    TaskProgress completed(Completion report) {
        if (state == TaskState.CANCELLED) {
            return this;
        }
        return new TaskProgress(
                assignee,
                TaskState.COMPLETED,
                percent,
                latest(report.quantityDone()),
                report.completedAt(),
                withAssignee(report.shares()),
                marks);
    }

    /** Finds good what is done. */
    TaskProgress accepted(Acceptance report) {
        if (!state.isRealised()) {
            return this;
        }
        return to(TaskState.ACCEPTED, completedAt)
                .with(report.quality() == null ? marks : marks.quality(report.quality()));
    }

    /** Gives back what was done. */
    TaskProgress returned(Return report) {
        return state.isRealised() ? to(TaskState.RETURNED, null).with(marks.returned(report.reason())) : this;
    }

    /** Moves the due date. */
    TaskProgress rescheduled(Rescheduling report) {
        return state == TaskState.CANCELLED ? this : with(marks.rescheduled(report.to()));
    }

    /** Hands a part to somebody else; once somebody has said who did the task, that stands. */
    TaskProgress delegated(Delegation report) {
        if (state == TaskState.CANCELLED) {
            return this;
        }
        TaskMarks more = marks.delegated(report.to(), report.share());
        boolean beforeCompletion = state.isOpen() && !marks.returned();
        return new TaskProgress(
                assignee,
                state,
                percent,
                quantityDone,
                completedAt,
                beforeCompletion ? Share.delegated(assignee, more.delegated()) : shares,
                more);
    }

    /** Lets the task fall away. */
    TaskProgress cancelled(Cancellation report) {
        return state == TaskState.CANCELLED
                ? this
                : to(TaskState.CANCELLED, null).with(marks.cancelled(report.at()));
    }

    private TaskProgress to(TaskState next, @Nullable Instant completed) {
        return new TaskProgress(assignee, next, percent, quantityDone, completed, shares, marks);
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

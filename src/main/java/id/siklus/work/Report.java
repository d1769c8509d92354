package id.siklus.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fact says about a task. Each kind knows which step of the task it is. */
sealed interface Report {

    /** The task after this report. */
    TaskProgress on(TaskProgress task);

    /** Whether two such reports say more than one, so that the same one under a new id must not count again. */
    default boolean addsUp() {
        return false;
    }

    /** What is to be done. Of several assignments of a task the last one says it; none of them says how far it is. */
    record Assignment(
            String title,
            @Nullable String resultCode,
            @Nullable String indicatorCode,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            Instant assignedAt,
            Instant dueAt,
            String assignedBy)
            implements Report {

        @Override
        public TaskProgress on(TaskProgress task) {
            return task.with(task.marks().dueAt(dueAt));
        }
    }

    /** How far it is. */
    record Progress(BigDecimal percent, @Nullable BigDecimal quantityDone) implements Report {

        @Override
        public TaskProgress on(TaskProgress task) {
            return task.progressed(this);
        }
    }

    /** It is done. */
    record Completion(Instant completedAt, @Nullable BigDecimal quantityDone, List<Share> shares) implements Report {

        @Override
        public TaskProgress on(TaskProgress task) {
            return task.completed(this);
        }
    }

    /** What was done is found good; says nothing of a task that is not done. */
    record Acceptance(@Nullable Quality quality) implements Report {

        @Override
        public TaskProgress on(TaskProgress task) {
            return task.accepted(this);
        }
    }

    /** What was done is given back and is not realised until it is completed again. */
    record Return(String reason) implements Report {

        @Override
        public TaskProgress on(TaskProgress task) {
            return task.returned(this);
        }
    }

    /** The due date is moved; each move is a slip that stays on record. */
    record Rescheduling(Instant from, Instant to) implements Report {

        @Override
        public TaskProgress on(TaskProgress task) {
            return task.rescheduled(this);
        }

        @Override
        public boolean addsUp() {
            return true;
        }
    }

    /** A part of the task is handed to somebody else, known here or not. */
    record Delegation(String to, BigDecimal share) implements Report {

        @Override
        public TaskProgress on(TaskProgress task) {
            return task.delegated(this);
        }

        @Override
        public boolean addsUp() {
            return true;
        }
    }

    /** The task falls away, done or not. */
    record Cancellation(Instant at) implements Report {

        @Override
        public TaskProgress on(TaskProgress task) {
            return task.cancelled(this);
        }
    }
}

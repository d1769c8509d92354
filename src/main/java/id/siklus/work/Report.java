package id.siklus.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fact says about a task. Each kind knows which step of the task it is. */
sealed interface Report {

    /** The task after this report. */
    TaskProgress on(TaskProgress task);

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
            return task;
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
}

package id.siklus.work;

import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A task as the facts about it add up, seen from one person.
 *
 * @param source system that owns the task; {@code taskId} is unique within it
 * @param indicatorCode as the source wrote it, whether the person's SKP has it or not
 * @param quantityDone what was last reported, cumulative
 * @param percent what was last reported, 0 to 100
 * @param share of this person, 0 to 1
 * @param returned whether it was ever returned
 * @param returnReason why, the last time
 * @param rescheduled how often its due date was moved
 * @param delegated the part that was handed to others, 0 to 1
 * @param parts of everybody in it, by name
 */
@NamedInterface("api")
public record WorkTask(
        String source,
        String taskId,
        PersonId person,
        @Nullable String title,
        TaskState state,
        @Nullable String indicatorCode,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal quantityDone,
        @Nullable BigDecimal percent,
        BigDecimal share,
        boolean returned,
        int rescheduled,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable Quality quality,
        @Nullable String returnReason,
        BigDecimal delegated,
        List<Part> parts) {

    public WorkTask {
        parts = List.copyOf(parts);
    }

    /**
     * Somebody's part in the task: whoever did it, before that the assignee and those to whom it was delegated.
     *
     * @param person as the source wrote it, whether anybody here is known by that name or not
     */
    @NamedInterface("api")
    public record Part(String person, BigDecimal share) {}
}

package id.siklus.work;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A task behind somebody's figure of a month, or one that could have been: what it gives, and why it does or does not
 * count.
 *
 * @param source system that owns the task; {@code taskId} is unique within it
 * @param indicatorCode as the source wrote it
 * @param quantity of the whole task
 * @param share of this person, 0 to 1
 * @param at when it was completed, else its newest fact
 * @param events how many facts were taken into account
 * @param returnReason why it was given back, where it is
 */
@NamedInterface("api")
public record TaskEvidence(
        String source,
        String taskId,
        @Nullable String title,
        @Nullable String indicatorCode,
        BigDecimal quantity,
        @Nullable String unit,
        BigDecimal share,
        @Nullable Instant at,
        int events,
        Weight weight,
        @Nullable String returnReason) {

    /** Whether a task counts. */
    @NamedInterface("api")
    public enum Weight {
        COUNTED,
        /** Under way: shown as in hand. */
        IN_HAND,
        /** Given back: out of the figure until it is completed again. */
        RETURNED,
        CANCELLED,
        /** Came after the month was closed: recorded, not in the figure. */
        LATE,
        /** Others did it; this person only answers for it. */
        OTHERS
    }

    public boolean counts() {
        return weight == Weight.COUNTED;
    }

    /** What it adds to the person's figure, where it counts. */
    public BigDecimal amount() {
        return Amounts.tidy(quantity.multiply(share));
    }
}

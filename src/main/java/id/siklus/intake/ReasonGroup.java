package id.siklus.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records that have the same fate for the same reason and wait for somebody to look at them.
 *
 * @param reason key of the sentence
 * @param example the reason of the newest of them
 * @param recent how many of them have come in the last 24 hours
 * @param first when the oldest of them was received
 * @param last when the newest of them was received
 */
public record ReasonGroup(
        Fate fate, String reason, @Nullable Reason example, long records, long recent, Instant first, Instant last) {

    private static final long WIDEST = 120;

    /** The width of its bar where the most numerous one has the widest; what is there can be seen. */
    public long width(long most) {
        return Math.max(2, records * WIDEST / Math.max(1, most));
    }
}

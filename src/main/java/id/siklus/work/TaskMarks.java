package id.siklus.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the state of a task.
 *
 * @param dueAt as last assigned or moved
 * @param rescheduled how often it was moved
 * @param returned whether it was ever returned
 * @param returnReason why it was returned the last time
 * @param quality of what was accepted; absent again once that is returned
 * @param delegated who was handed which part, one in all at most
 */
record TaskMarks(
        @Nullable Instant dueAt,
        int rescheduled,
        boolean returned,
        @Nullable String returnReason,
        @Nullable Quality quality,
        Map<String, BigDecimal> delegated,
        @Nullable Instant cancelledAt) {

    static final TaskMarks NONE = new TaskMarks(null, 0, false, null, null, Map.of(), null);

    TaskMarks dueAt(Instant due) {
        return new TaskMarks(due, rescheduled, returned, returnReason, quality, delegated, cancelledAt);
    }

    TaskMarks rescheduled(Instant due) {
        return new TaskMarks(due, rescheduled + 1, returned, returnReason, quality, delegated, cancelledAt);
    }

    TaskMarks returned(String reason) {
        return new TaskMarks(dueAt, rescheduled, true, reason, null, delegated, cancelledAt);
    }

    TaskMarks quality(Quality found) {
        return new TaskMarks(dueAt, rescheduled, returned, returnReason, found, delegated, cancelledAt);
    }

    TaskMarks delegated(String to, BigDecimal share) {
        BigDecimal left = BigDecimal.ONE.subtract(delegatedSum());
        Map<String, BigDecimal> more = new LinkedHashMap<>(delegated);
        more.merge(to, share.min(left), BigDecimal::add);
        return new TaskMarks(dueAt, rescheduled, returned, returnReason, quality, more, cancelledAt);
    }

    TaskMarks cancelled(Instant at) {
        return new TaskMarks(dueAt, rescheduled, returned, returnReason, quality, delegated, at);
    }

    /** The part that was handed to others. */
    BigDecimal delegatedSum() {
        return delegated.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

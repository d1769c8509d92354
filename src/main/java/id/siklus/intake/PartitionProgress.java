package id.siklus.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer reports about a partition.
 *
 * @param lag records that are still to be taken
 * @param newestAt when Kafka got the newest record that was taken; absent before the first
 * @param records taken since the last report
 * @param madeAnew whether it is not read, because it is not the one any more that was read so far
 */
public record PartitionProgress(
        String topic, int partition, long lag, @Nullable Instant newestAt, long records, boolean madeAnew) {

    /** For how long the oldest record that is still to be taken may have waited, at most. */
    public long lagSeconds(Instant now) {
        return lag == 0 || newestAt == null ? 0 : Math.max(0, now.getEpochSecond() - newestAt.getEpochSecond());
    }
}

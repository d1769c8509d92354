package id.siklus.intake;

import id.siklus.shared.PageOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the intake is, at one look.
 *
 * @param at machine time of the look
 * @param asideToday records that were refused or put aside in the last 24 hours
 * @param waiting records that wait
 * @param waitingSince since when the oldest of them does; absent where none does
 * @param pause of the consumers; absent while they run
 */
public record IntakeOverview(
        Instant at,
        List<TopicProgress> topics,
        List<PartitionReport> partitions,
        List<ReasonGroup> groups,
        long asideToday,
        long waiting,
        @Nullable Instant waitingSince,
        PauseIntake.@Nullable Pause pause,
        PageOf<RecordSummary> records) {

    /** How many topics have records that are still to be taken. */
    public long lagging() {
        return topics.stream().filter(topic -> topic.lag() > 0).count();
    }

    /** Partitions in which not everything is accounted for. */
    public long unbalanced() {
        return partitions.stream().filter(each -> !each.balanced()).count();
    }

    /** Offsets that were taken, with and without a record. */
    public long taken() {
        return partitions.stream().mapToLong(PartitionReport::taken).sum();
    }

    /** How many records have that fate. */
    public long of(Fate fate) {
        return partitions.stream()
                .mapToLong(partition -> partition.fates().getOrDefault(fate, 0L))
                .sum();
    }
}

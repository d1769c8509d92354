package id.siklus.intake;

import java.util.Map;

/**
 * How far a partition has been taken in, and what became of its records.
 *
 * @param holes offsets without a record
 * @param fates of all records, every fate with its number
 * @param balanced whether offsets taken are accounted for, one by one
 */
public record PartitionReport(
        String topic,
        int partition,
        long firstOffset,
        long nextOffset,
        long holes,
        Map<Fate, Long> fates,
        boolean balanced) {

    /** Offsets that were taken. */
    public long taken() {
        return nextOffset - firstOffset;
    }

    /**
     * Reports a partition; it is balanced where the conservation law holds.
     *
     * @param sound whether the last recount of its records has found them all
     */
    static PartitionReport of(Stretch taken, long holes, Map<Fate, Long> fates, boolean sound) {
        long records = fates.values().stream().mapToLong(Long::longValue).sum();
        boolean balanced = sound && taken.length() == records + holes;
        return new PartitionReport(taken.topic(), taken.partition(), taken.from(), taken.to(), holes, fates, balanced);
    }
}

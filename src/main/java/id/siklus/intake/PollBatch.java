package id.siklus.intake;

import java.util.List;

/**
 * What one poll brought.
 *
 * @param records of all partitions of this consumer, each partition by offset
 * @param stretches what the poll went over, one for each partition that moved
 */
public record PollBatch(List<RawRecord> records, List<Stretch> stretches) {

    public PollBatch {
        records = List.copyOf(records);
        stretches = List.copyOf(stretches);
    }
}

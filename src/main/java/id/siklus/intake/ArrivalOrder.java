package id.siklus.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the records of a batch into the order in which they were most likely sent. Within a partition that is the
 * offset; between partitions, which polls return one after the other, it is Kafka's timestamp.
 */
final class ArrivalOrder {

    private ArrivalOrder() {}

    static List<RawRecord> of(List<RawRecord> records) {
        Map<PartitionName, Long> clocks = new HashMap<>();
        List<Arrival> arrivals = new ArrayList<>(records.size());
        for (RawRecord record : records) {
            PartitionName partition = new PartitionName(record.topic(), record.partition());
            // A timestamp that goes back within its partition must not move a record before its predecessor.
            arrivals.add(new Arrival(record, clocks.merge(partition, record.timestamp(), Long::max)));
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        return arrivals.stream().map(Arrival::record).toList();
    }

    private record Arrival(RawRecord record, long at) {}
}

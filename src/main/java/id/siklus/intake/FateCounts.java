package id.siklus.intake;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** How the counters of one transaction change; written last and in one order, so that nobody waits crosswise. */
final class FateCounts {

    private final Map<Row, Long> changes = new TreeMap<>();

    void add(String topic, int partition, String what, long records) {
        changes.merge(new Row(topic, partition, what), records, Long::sum);
    }

    /** One record of the partition has another fate now. */
    void move(PartitionName partition, Fate from, Fate to) {
        add(partition.topic(), partition.partition(), from.name(), -1);
        add(partition.topic(), partition.partition(), to.name(), 1);
    }

    /** Counters that do change. */
    Map<Row, Long> changes() {
        changes.values().removeIf(change -> change == 0);
        return changes;
    }

    /** A counter: a fate or a remark of a partition. */
    record Row(String topic, int partition, String what) implements Comparable<Row> {

        private static final Comparator<Row> ORDER =
                Comparator.comparing(Row::topic).thenComparing(Row::partition).thenComparing(Row::what);

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }
}

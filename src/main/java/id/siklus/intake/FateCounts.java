package id.siklus.intake;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** How the counters of one transaction change, and which fates were given in it. */
final class FateCounts {

    private final Map<Row, Long> changes = new TreeMap<>();
    private final Map<Row, Long> given = new TreeMap<>();

    void add(String topic, int partition, String what, long records) {
        Row row = new Row(topic, partition, what);
        changes.merge(row, records, Long::sum);
        if (records > 0) {
            given.merge(row, records, Long::sum);
        }
    }

    void addAll(FateCounts others) {
        others.changes.forEach((row, records) -> changes.merge(row, records, Long::sum));
        others.given.forEach((row, records) -> given.merge(row, records, Long::sum));
    }

    /** One record of the partition has another fate now. */
    void move(PartitionName partition, Fate from, Fate to) {
        if (from != to) {
            add(partition.topic(), partition.partition(), from.name(), -1);
            add(partition.topic(), partition.partition(), to.name(), 1);
        }
    }

    /** How often each fate was given, whatever became of it afterwards. */
    Map<Row, Long> given() {
        return given;
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

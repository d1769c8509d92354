package id.siklus.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What polls brought, to be taken in one transaction.
 *
 * @param records of all partitions of this consumer, each partition by offset
 * @param stretches what the polls went over, one for each partition that moved
 */
public record PollBatch(List<RawRecord> records, List<Stretch> stretches) {

    /**
     * The most that records say together where they are held in memory at once, in bytes. What has been read of JSON can
     * be thirty times as large as its text.
     */
    static final int MOST_OCTETS = 4 << 20;

    public PollBatch {
        records = List.copyOf(records);
        stretches = List.copyOf(stretches);
    }

    /** The same in parts that have room in memory, to be taken one after the other; mostly there is one. */
    public List<PollBatch> inParts() {
        return inParts(MOST_OCTETS);
    }

    /** A record that is larger than a part has one of its own. */
    List<PollBatch> inParts(long mostOctets) {
        List<PollBatch> parts = new ArrayList<>();
        List<RawRecord> part = new ArrayList<>();
        long octets = 0;
        Progress progress = new Progress();
        for (RawRecord record : records) {
            int size = record.octets();
            if (!part.isEmpty() && octets + size > mostOctets) {
                parts.add(new PollBatch(part, progress.upTo(part)));
                part.clear();
                octets = 0;
            }
            part.add(record);
            octets += size;
        }
        parts.add(new PollBatch(part, progress.rest()));
        return parts;
    }

    /** How far each partition has gone in the parts so far. */
    private final class Progress {

        private final Map<PartitionName, Stretch> left = new HashMap<>();

        Progress() {
            stretches.forEach(stretch -> left.put(nameOf(stretch), stretch));
        }

        /** What the records of a part went over, each partition up to its last record. */
        List<Stretch> upTo(List<RawRecord> part) {
            Map<PartitionName, Stretch> gone = new HashMap<>();
            for (RawRecord record : part) {
                PartitionName partition = new PartitionName(record.topic(), record.partition());
                Stretch all = Objects.requireNonNull(left.get(partition));
                gone.put(partition, new Stretch(all.topic(), all.partition(), all.from(), record.offset() + 1));
            }
            gone.forEach((partition, stretch) -> left.computeIfPresent(
                    partition, (same, all) -> new Stretch(all.topic(), all.partition(), stretch.to(), all.to())));
            return List.copyOf(gone.values());
        }

        List<Stretch> rest() {
            return left.values().stream()
                    .filter(stretch -> stretch.length() > 0)
                    .toList();
        }

        private PartitionName nameOf(Stretch stretch) {
            return new PartitionName(stretch.topic(), stretch.partition());
        }
    }
}

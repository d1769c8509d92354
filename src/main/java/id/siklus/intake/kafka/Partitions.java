package id.siklus.intake.kafka;

import id.siklus.intake.PollBatch;
import id.siklus.intake.RawRecord;
import id.siklus.intake.Stretch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that this consumer has been given, and the offset that the database expects next in each. A new one is
 * paused until the database has been asked where it stands.
 */
final class Partitions implements ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(Partitions.class);

    private final Consumer<byte[], byte[]> consumer;
    private final KafkaLoop.Taker taker;
    private final Runnable onLoss;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Set<TopicPartition> unplaced = new HashSet<>();
    private boolean held;

    /**
     * Creates the book of partitions.
     *
     * @param onLoss called where partitions have gone: a batch that still waits may hold records of theirs
     */
    Partitions(Consumer<byte[], byte[]> consumer, KafkaLoop.Taker taker, Runnable onLoss) {
        this.consumer = consumer;
        this.taker = taker;
        this.onLoss = onLoss;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        // Without any position the consumer would ask Kafka for a committed one, and fail or start at the wrong place.
        assigned.forEach(partition -> consumer.seek(partition, 0));
        consumer.pause(assigned);
        unplaced.addAll(assigned);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        next.keySet().removeAll(revoked);
        unplaced.removeAll(revoked);
        onLoss.run();
        // What was polled of the others and not taken must be polled again. The group has let the revoked ones go only
        // after this returns, hence the difference.
        Set<TopicPartition> kept = new HashSet<>(next.keySet());
        unplaced.addAll(kept);
        next.clear();
        consumer.pause(kept);
    }

    /** Asks the database where the new partitions stand, and reads on from there. */
    void place() {
        if (unplaced.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(unplaced);
        Map<TopicPartition, Long> ends = consumer.endOffsets(unplaced);
        for (TopicPartition partition : List.copyOf(unplaced)) {
            long beginning = beginnings.getOrDefault(partition, 0L);
            long expected = taker.resume(partition.topic(), partition.partition(), beginning);
            place(partition, expected, beginning, ends.getOrDefault(partition, beginning));
            unplaced.remove(partition);
        }
    }

    private void place(TopicPartition partition, long expected, long beginning, long end) {
        if (expected > end) {
            log.error(
                    "{} ends at {}, but {} records of it were taken already: was the topic created anew? It is not read",
                    partition,
                    end,
                    expected);
            return;
        }
        if (expected < beginning) {
            log.error("Kafka removed {} records of {} before they were read", beginning - expected, partition);
        }
        next.put(partition, expected);
        consumer.seek(partition, Math.max(expected, beginning));
        if (!held) {
            consumer.resume(Set.of(partition));
        }
    }

    /** What polls brought, and how far it went: also over offsets that hold no record. */
    PollBatch batch(List<ConsumerRecord<byte[], byte[]>> records) {
        List<RawRecord> raws = records.stream()
                .filter(record -> next.containsKey(new TopicPartition(record.topic(), record.partition())))
                .map(Partitions::raw)
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        next.forEach((partition, expected) -> {
            long position = consumer.position(partition);
            if (position > expected) {
                stretches.add(new Stretch(partition.topic(), partition.partition(), expected, position));
            }
        });
        return new PollBatch(raws, stretches);
    }

    /** The database has gone on. Kafka is told for those who measure lag; nobody reads from there. */
    void advance(List<Stretch> stretches) {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        for (Stretch stretch : stretches) {
            TopicPartition partition = new TopicPartition(stretch.topic(), stretch.partition());
            next.put(partition, stretch.to());
            committed.put(partition, new OffsetAndMetadata(stretch.to()));
        }
        consumer.commitAsync(committed, (offsets, failure) -> {
            if (failure != null) {
                log.debug("Kafka did not note the offsets", failure);
            }
        });
    }

    /** Forgets what this consumer believes and asks the database again. */
    void replaceAll() {
        onPartitionsRevoked(Set.of());
    }

    void pauseAll() {
        consumer.pause(consumer.assignment());
    }

    void resumeAll() {
        if (!held) {
            consumer.resume(next.keySet());
        }
    }

    /** Whether a person has stopped the intake; what is placed or recovers meanwhile stays paused. */
    void hold(boolean wanted) {
        if (held != wanted) {
            held = wanted;
            if (held) {
                pauseAll();
            } else {
                resumeAll();
            }
        }
    }

    private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
        List<RawRecord.Header> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new RawRecord.Header(header.key(), header.value())));
        return new RawRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                headers,
                record.value());
    }
}

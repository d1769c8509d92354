package id.siklus.intake.kafka;

import id.siklus.intake.FoundPartition;
import id.siklus.intake.PollBatch;
import id.siklus.intake.RawRecord;
import id.siklus.intake.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that this consumer has been given, and the offset that the database expects next in each. A new one is
 * paused until the database has been asked where it stands. One that is not what was read so far stays so, and is asked
 * about now and then.
 */
final class Partitions implements ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(Partitions.class);

    /** A topic that is deleted while it is asked about is not told from one that is slow, and others wait meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final KafkaLoop.Taker taker;
    private final SameTopics topics;
    private final Runnable onLoss;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    /** For each of these, the topic of that name in which it was placed. */
    private final Map<TopicPartition, String> topicIds = new HashMap<>();

    private final Set<TopicPartition> unplaced = new HashSet<>();
    private final Set<TopicPartition> madeAnew = new HashSet<>();
    private boolean held;

    /**
     * Creates the book of partitions.
     *
     * @param onLoss called where partitions have gone: a batch that still waits may hold records of theirs
     */
    Partitions(Consumer<byte[], byte[]> consumer, KafkaLoop.Taker taker, SameTopics topics, Runnable onLoss) {
        this.consumer = consumer;
        this.taker = taker;
        this.topics = topics;
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
        madeAnew.removeAll(revoked);
        onLoss.run();
        // What was polled of the others and not taken must be polled again. The group has let the revoked ones go only
        // after this returns, hence the difference.
        Set<TopicPartition> kept = new HashSet<>(next.keySet());
        unplaced.addAll(kept);
        next.clear();
        topicIds.clear();
        consumer.pause(kept);
    }

    /** Asks the database where the new partitions stand, and reads on from there. */
    void place() {
        if (unplaced.isEmpty()) {
            return;
        }
        for (FoundPartition found : find()) {
            TopicPartition partition = new TopicPartition(found.topic(), found.partition());
            place(partition, found);
            unplaced.remove(partition);
        }
    }

    /** The new ones as Kafka has them; one that does not exist is waited for. */
    private List<FoundPartition> find() {
        try {
            Map<TopicPartition, String> existing = topics.ids(unplaced);
            if (existing.isEmpty()) {
                return List.of();
            }
            Map<TopicPartition, Long> taken = existing.keySet().stream()
                    .collect(Collectors.toMap(
                            Function.identity(), partition -> taker.taken(partition.topic(), partition.partition())));
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(existing.keySet(), PATIENCE);
            Map<TopicPartition, Long> ends = consumer.endOffsets(existing.keySet(), PATIENCE);
            List<FoundPartition> found = new ArrayList<>();
            existing.forEach((partition, topicId) -> {
                long beginning = beginnings.getOrDefault(partition, 0L);
                long end = ends.getOrDefault(partition, beginning);
                found.add(new FoundPartition(
                        partition.topic(),
                        partition.partition(),
                        topicId,
                        taken.getOrDefault(partition, 0L),
                        beginning,
                        end));
            });
            return found;
        } catch (WakeupException | InterruptException stopping) {
            throw stopping;
        } catch (KafkaException noAnswer) {
            // What is left alone anyway is asked about another time, and holds nobody up.
            unplaced.removeAll(madeAnew);
            if (unplaced.isEmpty()) {
                log.debug("Kafka does not say where partitions end", noAnswer);
                return List.of();
            }
            throw noAnswer;
        }
    }

    private void place(TopicPartition partition, FoundPartition found) {
        OptionalLong stored = taker.resume(found);
        if (stored.isEmpty()) {
            leaveAlone(partition);
            return;
        }
        if (madeAnew.remove(partition)) {
            log.info("{} can be read on, and is", partition);
        }
        long expected = stored.getAsLong();
        if (expected < found.beginning()) {
            log.error("Kafka removed {} records of {} before they were read", found.beginning() - expected, partition);
        }
        next.put(partition, expected);
        topicIds.put(partition, found.topicId());
        consumer.seek(partition, Math.max(expected, found.beginning()));
        if (!held) {
            consumer.resume(Set.of(partition));
        }
    }

    private void leaveAlone(TopicPartition partition) {
        // Where it stood would be looked for in a topic that has no such place, and fail each time.
        consumer.seek(partition, 0);
        if (madeAnew.add(partition)) {
            log.error(
                    "{} is not the one any more that was read, its topic was made anew or emptied: it is left alone, so"
                            + " that no record is passed over, until somebody stops its senders and runs"
                            + " `java -jar siklus.jar topics after-loss` as \"lost broker\" in the runbook says"
                            + " (src/docs/runbook.md)",
                    partition);
        }
    }

    /** Whether a partition is not read because it is not the one any more that was read. */
    boolean isMadeAnew(TopicPartition partition) {
        return madeAnew.contains(partition);
    }

    /** Whether what was polled may be taken: it is of the topics that were placed. Otherwise all are placed anew. */
    boolean confirm(Collection<PollBatch> pending) {
        boolean due = topics.isDue();
        if (due) {
            unplaced.addAll(madeAnew);
        }
        boolean recordsWait =
                pending.stream().anyMatch(batch -> !batch.stretches().isEmpty());
        boolean confirmed = (!recordsWait && !due) || topics.exist(topicIds.values(), recordsWait);
        if (!confirmed) {
            replaceAll();
        }
        return confirmed;
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

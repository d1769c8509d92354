package id.siklus.intake.kafka;

import id.siklus.intake.kafka.JdbcTakenPartitions.Taken;
import id.siklus.startup.StartRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.core.env.Environment;

/**
 * After a broker was lost, its topics are made anew and begin at 0, while the database knows how far the lost ones were
 * taken. Offsets are filled up to there by transactions that are aborted: whoever reads committed records sees offsets
 * without a record, and what is sent from then on lies behind everything that was taken. From then on the new topic is
 * the one that is known.
 */
final class MoveOn {

    private static final int PIECE = 20_000;
    private static final byte[] NOTHING = new byte[0];
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private MoveOn() {}

    /** Moves on what ends before the database; answers one line per partition. */
    static List<String> partitions(Broker broker, Environment environment) {
        Map<TopicPartition, Taken> taken = JdbcTakenPartitions.read(environment);
        Map<TopicPartition, Long> ends = broker.ends(taken.keySet());
        Map<TopicPartition, String> ids = new KafkaTopicIds(broker.admin()).of(taken.keySet());
        taken.forEach((partition, stood) ->
                requireUntouched(partition, stood, ends.getOrDefault(partition, 0L), id(ids, partition)));
        List<String> said = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties(environment), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            taken.forEach((partition, stood) -> {
                long end = ends.getOrDefault(partition, 0L);
                if (end < stood.next()) {
                    fill(broker, producer, partition, end, stood.next());
                    awaitReaders(broker, partition, stood.next());
                    said.add(partition + " moved on to " + stood.next());
                }
                JdbcTakenPartitions.know(environment, partition, id(ids, partition));
            });
        }
        return said.isEmpty() ? List.of("No partition ends before what was taken.") : said;
    }

    /** Records that were sent to the new topic already would be passed over. */
    private static void requireUntouched(TopicPartition partition, Taken stood, long end, String topicId) {
        boolean another = stood.topicId() != null && !stood.topicId().equals(topicId);
        if (end > 0 && (end < stood.next() || (another && stood.next() > 0))) {
            throw new StartRefused(partition + " was made anew and holds " + end
                    + " records already, which would be passed over: delete the topic, move it on while nobody sends, "
                    + "and have them sent again. Where it has the old records at their old offsets, see \"lost broker\" "
                    + "in the runbook (src/docs/runbook.md).");
        }
    }

    private static String id(Map<TopicPartition, String> ids, TopicPartition partition) {
        String id = ids.get(partition);
        if (id == null) {
            throw new StartRefused(partition + " is not there; partitions are never taken away.");
        }
        return id;
    }

    private static void fill(
            Broker broker, KafkaProducer<byte[], byte[]> producer, TopicPartition partition, long from, long to) {
        long end = from;
        while (end < to) {
            producer.beginTransaction();
            // The mark of the end of a transaction takes an offset itself.
            long records = Math.max(1, Math.min(PIECE, to - end - 1));
            for (long record = 0; record < records; record++) {
                Future<RecordMetadata> unused =
                        producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), NOTHING, NOTHING));
            }
            producer.flush();
            producer.abortTransaction();
            long moved = broker.ends(List.of(partition)).getOrDefault(partition, end);
            if (moved <= end) {
                throw new StartRefused(partition + " does not move on from " + end + ": may this client write to it?");
            }
            end = moved;
        }
    }

    /** The mark of the end of a transaction may come a moment later; until then nobody who reads gets as far. */
    private static void awaitReaders(Broker broker, TopicPartition partition, long to) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (broker.committedEnd(partition) < to) {
            if (Instant.now().isAfter(deadline)) {
                throw new StartRefused(
                        partition + " has a transaction that does not end: delete the topic and try again.");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static Map<String, Object> properties(Environment environment) {
        KafkaSettings kafka = Broker.settings(environment);
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "siklus-after-loss-" + UUID.randomUUID());
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return properties;
    }
}

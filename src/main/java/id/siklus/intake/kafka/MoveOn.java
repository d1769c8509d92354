package id.siklus.intake.kafka;

import id.siklus.startup.StartRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
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
 * without a record, and what is sent from then on lies behind everything that was taken.
 */
final class MoveOn {

    private static final int PIECE = 20_000;
    private static final byte[] NOTHING = new byte[0];

    private MoveOn() {}

    /** Moves on what ends before the database; answers one line per partition. */
    static List<String> partitions(Broker broker, Environment environment) {
        Map<TopicPartition, Long> taken = JdbcTakenPartitions.read(environment);
        Map<TopicPartition, Long> ends = broker.ends(taken.keySet());
        taken.forEach((partition, next) -> requireUntouched(partition, next, ends.getOrDefault(partition, 0L)));
        List<String> said = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties(environment), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            taken.forEach((partition, next) -> {
                long end = ends.getOrDefault(partition, 0L);
                if (end < next) {
                    fill(broker, producer, partition, end, next);
                    said.add(partition + " moved on to " + next);
                }
            });
        }
        return said.isEmpty() ? List.of("No partition ends before what was taken.") : said;
    }

    /** Records that were sent to the new topic already would be passed over. */
    private static void requireUntouched(TopicPartition partition, long next, long end) {
        if (end > 0 && end < next) {
            throw new StartRefused(partition + " was made anew and holds " + end
                    + " records already, which would be passed over: delete the topic, move it on while nobody sends, "
                    + "and have them sent again.");
        }
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

    private static Map<String, Object> properties(Environment environment) {
        KafkaSettings kafka = Broker.settings(environment);
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "siklus-after-loss-" + UUID.randomUUID());
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return properties;
    }
}

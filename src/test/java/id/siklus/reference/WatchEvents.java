package id.siklus.reference;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** {@code make watch TOPIC=skp.events.v1}: prints what a topic of the running reference set-up holds and gets. */
public final class WatchEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private WatchEvents() {}

    public static void main(String[] arguments) {
        try {
            watch(arguments.length == 0 || arguments[0].isBlank() ? "skp.events.v1" : arguments[0]);
        } catch (CannotStart sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        }
    }

    private static void watch(String topic) {
        String broker = "127.0.0.1:" + ReferenceSettings.from(System.getenv()).kafkaPort();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "allow.auto.create.topics", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, topic, broker);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                consumer.poll(PATIENCE)
                        .forEach(record -> System.out.println(record.partition() + "/" + record.offset() + " "
                                + new String(record.value(), StandardCharsets.UTF_8)));
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic, String broker) {
        try {
            List<PartitionInfo> found = consumer.listTopics(PATIENCE).get(topic);
            if (found == null) {
                throw new CannotStart("There is no topic " + topic + "; infra/kafka/topics.properties lists them.");
            }
            return found.stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
        } catch (org.apache.kafka.common.errors.TimeoutException gone) {
            throw new CannotStart("No broker answers at " + broker + ". Is `make run` running?");
        }
    }
}

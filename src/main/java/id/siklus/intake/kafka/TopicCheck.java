package id.siklus.intake.kafka;

import id.siklus.intake.kafka.JdbcTakenPartitions.Taken;
import id.siklus.startup.StartCheck;
import id.siklus.startup.StartRefused;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * The topics are there and keep what they are given. A broker that does not answer is said and not waited for: people
 * work on without it, and the loops connect by themselves (ADR 0026).
 */
@Order(4)
final class TopicCheck implements StartCheck {

    private static final Logger log = LoggerFactory.getLogger(TopicCheck.class);

    /** As long as a database may be behind after a restore, and still find the records that it lacks. */
    private static final Duration LEAST_RETENTION = Duration.ofDays(7);

    private static final String REMEDY = "; create topics with `java -jar siklus.jar topics`";

    @Override
    public void check(Environment environment) {
        try (Broker broker = Broker.of(environment)) {
            look(broker, JdbcTakenPartitions.read(environment));
        } catch (Broker.Silent silent) {
            log.warn(
                    "Kafka at {} does not answer; starting without it, records and events wait until it does",
                    Broker.settings(environment).bootstrap());
        }
    }

    private static void look(Broker broker, Map<TopicPartition, Taken> taken) {
        SortedMap<String, Integer> planned = PlannedTopics.all();
        SortedMap<String, Integer> found = broker.partitions(planned.keySet());
        TreeSet<String> missing = new TreeSet<>(planned.keySet());
        missing.removeAll(found.keySet());
        require(
                missing.isEmpty(),
                "Kafka at " + broker.bootstrap() + " has no topic " + String.join(", ", missing) + REMEDY + ".");
        broker.settings(found.keySet()).forEach(TopicCheck::requireSettings);
        taken.keySet().removeIf(partition -> !found.containsKey(partition.topic()));
        taken.keySet().forEach(partition -> requirePartition(partition, found.getOrDefault(partition.topic(), 0)));
        requireNothingLost(taken, broker.ends(taken.keySet()));
    }

    private static void requireSettings(ConfigResource topic, Config config) {
        require(
                config.get("cleanup.policy").value().equals("delete"),
                "The topic " + topic.name() + " has cleanup.policy="
                        + config.get("cleanup.policy").value() + ", which removes facts: set it to delete.");
        require(
                Long.parseLong(config.get("max.message.bytes").value()) >= PlannedTopics.LARGEST_RECORD,
                "The topic " + topic.name() + " has max.message.bytes="
                        + config.get("max.message.bytes").value() + ": set it to " + PlannedTopics.LARGEST_RECORD
                        + " or more.");
        long retention = Long.parseLong(config.get("retention.ms").value());
        require(
                retention < 0 || retention >= LEAST_RETENTION.toMillis(),
                "The topic " + topic.name() + " has retention.ms=" + retention + ": keep records for "
                        + LEAST_RETENTION.toDays() + " days (" + LEAST_RETENTION.toMillis()
                        + ") or longer, so that a restored database finds them.");
    }

    private static void requirePartition(TopicPartition partition, int partitions) {
        require(
                partition.partition() < partitions,
                "The topic " + partition.topic() + " has " + partitions + " partitions, but records of partition "
                        + partition.partition() + " were taken already: partitions are never taken away.");
    }

    /** A topic that was made anew begins at 0 again, and its first records would be passed over. */
    private static void requireNothingLost(Map<TopicPartition, Taken> taken, Map<TopicPartition, Long> ends) {
        taken.forEach((partition, stood) -> require(
                stood.next() <= ends.getOrDefault(partition, 0L),
                "The topic " + partition.topic() + " ends at " + ends.getOrDefault(partition, 0L) + " in partition "
                        + partition.partition() + ", but records up to " + stood.next()
                        + " were taken: it was made anew, see \"lost broker\" in the runbook (src/docs/runbook.md)."));
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new StartRefused(sentence);
        }
    }
}

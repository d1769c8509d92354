package id.siklus.intake.kafka;

import id.siklus.startup.StartCommand;
import id.siklus.startup.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * {@code java -jar siklus.jar topics}: creates those of the topics that are missing, with the application's own settings
 * of Kafka, and ends. {@code topics after-loss} also moves topics that were made anew on to where the database stands.
 */
final class TopicsCommand implements StartCommand {

    private static final String AFTER_LOSS = "after-loss";

    @Override
    public String word() {
        return "topics";
    }

    @Override
    public void run(Environment environment, List<String> words) {
        if (environment.getProperty("siklus.kafka.bootstrap", "").isBlank()) {
            throw new StartRefused("SIKLUS_KAFKA_BOOTSTRAP is not set: name the brokers.");
        }
        try (Broker broker = Broker.of(environment)) {
            create(broker, environment.getProperty("siklus.kafka.replication", Short.class));
            if (words.contains(AFTER_LOSS)) {
                MoveOn.partitions(broker, environment).forEach(System.out::println);
            }
        } catch (Broker.Silent silent) {
            throw new StartRefused(
                    "Kafka at " + Broker.settings(environment).bootstrap() + " does not answer.", silent);
        }
    }

    private static void create(Broker broker, @Nullable Short replication) {
        SortedMap<String, Integer> planned = PlannedTopics.all();
        TreeSet<String> missing = new TreeSet<>(planned.keySet());
        missing.removeAll(broker.partitions(planned.keySet()).keySet());
        List<NewTopic> topics = new ArrayList<>();
        planned.forEach((name, partitions) -> {
            if (missing.contains(name)) {
                topics.add(new NewTopic(name, Optional.of(partitions), Optional.ofNullable(replication))
                        .configs(PlannedTopics.SETTINGS));
            }
        });
        broker.answer(broker.admin().createTopics(topics).all());
        System.out.println(missing.isEmpty() ? "All topics are there." : "Created " + String.join(", ", missing) + ".");
    }
}

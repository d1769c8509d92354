package id.siklus.reference;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics as {@code infra/kafka/topics.properties} defines them for every set-up. */
public final class Topics {

    private static final Path DEFINITIONS = Path.of("infra", "kafka", "topics.properties");
    private static final String LARGEST_RECORD = Integer.toString(2 * 1024 * 1024);

    private Topics() {}

    /** All topics, to be created on one node. */
    public static List<NewTopic> onOneNode() {
        Properties partitions = new Properties();
        try (Reader reader = Files.newBufferedReader(DEFINITIONS, StandardCharsets.UTF_8)) {
            partitions.load(reader);
        } catch (IOException missing) {
            throw new CannotStart(DEFINITIONS + " cannot be read: start from the top folder of the project.");
        }
        return partitions.stringPropertyNames().stream()
                .sorted()
                .map(name -> new NewTopic(name, Integer.parseInt(partitions.getProperty(name)), (short) 1)
                        .configs(Map.of("max.message.bytes", LARGEST_RECORD)))
                .toList();
    }

    /** The topic that carries events of a type, {@code id.siklus.work.task-completed.v1} → {@code work.events.v1}. */
    public static String of(String type) {
        String[] words = type.split("\\.", -1);
        if (words.length < 5 || !type.startsWith("id.siklus.")) {
            throw new CannotStart("\"" + type + "\" is not an event type like id.siklus.work.task-completed.v1; "
                    + "name the topic with TOPIC=… to send it all the same.");
        }
        return words[2] + ".events.v1";
    }
}

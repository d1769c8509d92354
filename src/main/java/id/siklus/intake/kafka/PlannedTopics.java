package id.siklus.intake.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The topics of {@code infra/kafka/topics.properties} with their numbers of partitions, and what each must allow. */
final class PlannedTopics {

    /** So that a record of 1 MiB fits with its envelope. */
    static final long LARGEST_RECORD = 2 * 1024 * 1024;

    static final Map<String, String> SETTINGS =
            Map.of("max.message.bytes", Long.toString(LARGEST_RECORD), "cleanup.policy", "delete");

    private static final String FILE = "/kafka/topics.properties";

    private PlannedTopics() {}

    static SortedMap<String, Integer> all() {
        Properties lines = new Properties();
        try (InputStream file = PlannedTopics.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the artifact");
            }
            lines.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        SortedMap<String, Integer> topics = new TreeMap<>();
        lines.stringPropertyNames().forEach(name -> topics.put(name, Integer.valueOf(lines.getProperty(name))));
        return topics;
    }
}

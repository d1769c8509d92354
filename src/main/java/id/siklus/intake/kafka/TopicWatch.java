package id.siklus.intake.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Subscribes to the topics that exist, says clearly which are missing, and looks again until none is. */
final class TopicWatch {

    private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Set<String> wanted;
    private final ConsumerRebalanceListener listener;
    private final Set<String> subscribed = new TreeSet<>();
    private Instant nextLook = Instant.MIN;

    TopicWatch(Consumer<byte[], byte[]> consumer, Set<String> wanted, ConsumerRebalanceListener listener) {
        this.consumer = consumer;
        this.wanted = new TreeSet<>(wanted);
        this.listener = listener;
    }

    /** Whether there is anything to poll; looks for missing topics now and then. */
    boolean subscribed() {
        if (subscribed.size() < wanted.size() && Instant.now().isAfter(nextLook)) {
            look();
            nextLook = Instant.now().plus(BETWEEN_LOOKS);
        }
        return !subscribed.isEmpty();
    }

    private void look() {
        Set<String> existing = new TreeSet<>(wanted);
        existing.retainAll(consumer.listTopics(BETWEEN_LOOKS).keySet());
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(existing);
        if (!missing.isEmpty() && nextLook.equals(Instant.MIN)) {
            log.warn(
                    "Kafka has no topics {}: create them as infra/kafka/topics.properties says; {}",
                    missing,
                    meanwhile(existing));
        }
        if (!existing.equals(subscribed)) {
            subscribed.addAll(existing);
            consumer.subscribe(existing, listener);
            log.info("Reading {}", existing);
        }
    }

    private static String meanwhile(Set<String> existing) {
        return existing.isEmpty() ? "waiting for them" : "reading the others meanwhile";
    }
}

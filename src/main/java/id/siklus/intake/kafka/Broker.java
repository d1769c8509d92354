package id.siklus.intake.kafka;

import id.siklus.startup.StartRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What can be asked of Kafka before there is an application. */
final class Broker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final KafkaSettings settings;
    private final Admin admin;

    private Broker(KafkaSettings settings, Admin admin) {
        this.settings = settings;
        this.admin = admin;
    }

    /** No broker answered in time: it may be away for a while, which is no reason not to start. */
    static final class Silent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Silent(Throwable cause) {
            super(cause);
        }
    }

    static Broker of(Environment environment) {
        KafkaSettings settings = settings(environment);
        try {
            return new Broker(settings, Admin.create(adminProperties(settings, PATIENCE)));
        } catch (KafkaException malformed) {
            throw new StartRefused(
                    "No client of Kafka can be made for SIKLUS_KAFKA_BOOTSTRAP=" + settings.bootstrap() + ": "
                            + reason(malformed) + ".",
                    malformed);
        }
    }

    /** Of a client that asks; where one broker does not answer there is time for another. */
    static Map<String, Object> adminProperties(KafkaSettings settings, Duration patience) {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                patience.dividedBy(2).toMillis());
        return properties;
    }

    static KafkaSettings settings(Environment environment) {
        return Binder.get(environment).bindOrCreate("siklus.kafka", KafkaSettings.class);
    }

    Admin admin() {
        return admin;
    }

    String bootstrap() {
        return settings.bootstrap();
    }

    /** Partitions of those of the topics that exist. */
    SortedMap<String, Integer> partitions(Collection<String> topics) {
        SortedMap<String, Integer> found = new TreeMap<>();
        admin.describeTopics(topics).topicNameValues().forEach((name, answer) -> {
            try {
                found.put(name, answer.get().partitions().size());
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw refused(failed);
                }
            } catch (InterruptedException interrupted) {
                throw stopped(interrupted);
            }
        });
        return found;
    }

    Map<ConfigResource, Config> settings(Collection<String> topics) {
        return answer(admin.describeConfigs(topics.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all());
    }

    /** Where partitions end: the offset of the next record. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return ends(partitions, IsolationLevel.READ_UNCOMMITTED);
    }

    /** How far readers of committed records get. */
    long committedEnd(TopicPartition partition) {
        return ends(List.of(partition), IsolationLevel.READ_COMMITTED).getOrDefault(partition, 0L);
    }

    /** A topic that was created just now is not known to every broker at once. */
    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                Map<TopicPartition, Long> ends = new HashMap<>();
                answer(admin.listOffsets(asked, new ListOffsetsOptions(level)).all())
                        .forEach((partition, end) -> ends.put(partition, end.offset()));
                return ends;
            } catch (Silent unanswered) {
                if (!(unanswered.getCause() instanceof UnknownTopicOrPartitionException)
                        || Instant.now().isAfter(deadline)) {
                    throw unanswered;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw refused(failed);
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private RuntimeException refused(ExecutionException failed) {
        Throwable failure = failed.getCause() == null ? failed : failed.getCause();
        if (failure instanceof AuthenticationException || failure instanceof AuthorizationException) {
            return new StartRefused(
                    "Kafka at " + settings.bootstrap() + " does not let this client look at its topics: "
                            + reason(failure) + ".",
                    failure);
        }
        return failure instanceof RetriableException ? new Silent(failure) : new IllegalStateException(failure);
    }

    private static RuntimeException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(interrupted);
    }

    private static String reason(Throwable failure) {
        Throwable told = failure;
        // The client wraps what is wrong with its settings.
        while (told.getCause() != null && told.getCause().getMessage() != null) {
            told = told.getCause();
        }
        return String.valueOf(told.getMessage()).replaceAll("\\.$", "");
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}

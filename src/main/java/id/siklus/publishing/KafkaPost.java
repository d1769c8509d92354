package id.siklus.publishing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands records to Kafka and waits for their acknowledgement. After any trouble the producer is thrown away with
 * whatever it still holds: what was not acknowledged is sent again by the next one.
 */
@Component
class KafkaPost implements AutoCloseable {

    private static final byte[] CONTENT_TYPE = "application/cloudevents+json".getBytes(StandardCharsets.UTF_8);
    private static final int LARGEST_RECORD = 2 * 1024 * 1024;
    private static final Duration METADATA = Duration.ofSeconds(5);

    private final BrokerSettings broker;
    private final PublishingSettings settings;
    private final EventJson json;
    private volatile @Nullable KafkaProducer<String, byte[]> producer;

    KafkaPost(BrokerSettings broker, PublishingSettings settings, EventJson json) {
        this.broker = broker;
        this.settings = settings;
        this.json = json;
    }

    /** Sends one wave: events of which none must follow another. */
    Outcome send(List<UnsentEvent> wave) {
        Outcome outcome = Outcome.empty();
        Map<UnsentEvent, Future<RecordMetadata>> underway = new LinkedHashMap<>();
        for (UnsentEvent event : wave) {
            if (!outcome.stalled().containsKey(event.topic())) {
                Future<RecordMetadata> answer = hand(event, outcome);
                if (answer != null) {
                    underway.put(event, answer);
                }
            }
        }
        underway.forEach((event, answer) -> await(event, answer, outcome));
        if (!outcome.stalled().isEmpty()) {
            close();
        }
        return outcome;
    }

    /** Null where Kafka did not even take it; a topic that is not there is asked for once, not once per event. */
    private @Nullable Future<RecordMetadata> hand(UnsentEvent event, Outcome outcome) {
        try {
            Future<RecordMetadata> answer = producer().send(record(event));
            if (!answer.isDone()) {
                return answer;
            }
            await(event, answer, outcome);
        } catch (InterruptException stopping) {
            throw stopping;
        } catch (KafkaException | IllegalStateException notTaken) {
            judge(event, notTaken, outcome);
        }
        return null;
    }

    private void await(UnsentEvent event, Future<RecordMetadata> answer, Outcome outcome) {
        try {
            // The producer gives up by itself; the margin is for a producer that does not.
            answer.get(settings.patience().plusSeconds(5).toMillis(), MILLISECONDS);
            outcome.sent().add(event);
        } catch (ExecutionException failed) {
            judge(event, failed.getCause() == null ? failed : failed.getCause(), outcome);
        } catch (TimeoutException silent) {
            judge(event, silent, outcome);
        } catch (InterruptedException stopping) {
            throw new InterruptException(stopping);
        }
    }

    private static void judge(UnsentEvent event, Throwable failure, Outcome outcome) {
        if (isTheEventsOwn(failure)) {
            outcome.refused().put(event, failure.toString());
        } else {
            outcome.stalled().putIfAbsent(event.topic(), failure.toString());
        }
    }

    private static boolean isTheEventsOwn(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException
                || failure instanceof InvalidConfigurationException;
    }

    private ProducerRecord<String, byte[]> record(UnsentEvent event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), event.subject(), json.cloudEvent(event, settings.source()));
        record.headers().add("content-type", CONTENT_TYPE);
        return record;
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> current = producer;
        if (current == null) {
            current = new KafkaProducer<>(properties(), new StringSerializer(), new ByteArraySerializer());
            producer = current;
        }
        return current;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(broker.properties());
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrap());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // With more in flight, an idempotent producer has lost records on topics that were created a moment ago.
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) METADATA.toMillis());
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                settings.patience().dividedBy(2).toMillis());
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                settings.patience().toMillis());
        return properties;
    }

    /** Gives up whatever is under way; also called by whoever stops the sender while it waits. */
    @Override
    public synchronized void close() {
        KafkaProducer<String, byte[]> current = producer;
        producer = null;
        if (current != null) {
            current.close(Duration.ZERO);
        }
    }
}

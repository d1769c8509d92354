package id.siklus.reference.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.reference.Topics;
import id.siklus.testing.SignedInPerson;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** The attendance, task and personnel systems of the agency: they send facts and know nothing of Siklus. */
final class FactSender implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Long> ends = new HashMap<>();
    private final List<Future<RecordMetadata>> underWay = new ArrayList<>();
    private final KafkaProducer<String, String> producer;
    private final Map<String, Integer> bySubject = new HashMap<>();
    private long sent;

    FactSender(String bootstrap) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "acks",
                        "all",
                        "linger.ms",
                        5,
                        // Facts of a person must not overtake each other where a topic is new.
                        "max.in.flight.requests.per.connection",
                        1),
                new StringSerializer(),
                new StringSerializer());
    }

    /**
     * Hands a fact to the broker.
     *
     * @param type without prefix and version, {@code work.task-completed}
     * @param id that its source gives it
     */
    void send(String type, String id, String subject, OffsetDateTime time, Map<String, ?> data) {
        String fullType = "id.siklus." + type + ".v1";
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "urn:agency:" + type.substring(0, type.indexOf('.')));
        event.put("type", fullType);
        event.put("subject", subject);
        event.put("time", text(time));
        event.put("data", data);
        try {
            ProducerRecord<String, String> message =
                    new ProducerRecord<>(Topics.of(fullType), subject, json.writeValueAsString(event));
            message.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
            underWay.add(producer.send(message));
            bySubject.merge(subject, 1, Integer::sum);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** RFC 3339, which wants the seconds that {@code toString} leaves out. */
    static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /** Waits until the broker has everything and Siklus has taken it in, as its own page of partitions says. */
    void settle(SignedInPerson admin) {
        try {
            for (Future<RecordMetadata> record : underWay) {
                RecordMetadata written = record.get();
                ends.merge(written.topic() + '/' + written.partition(), written.offset() + 1, Math::max);
                sent++;
            }
            underWay.clear();
            Patience.until("Siklus to take the facts in", () -> hasTaken(admin.get("/intake/partitions")));
        } catch (ExecutionException refused) {
            throw new DemoFailed("The broker refused a fact: " + refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Stopped.");
        }
    }

    /** How many facts the broker has. */
    long sent() {
        return sent;
    }

    /** How many facts were about this person; each of them has one fate on the page of partitions. */
    int sentAbout(String nip) {
        return bySubject.getOrDefault(nip, 0);
    }

    @Override
    public void close() {
        producer.close();
    }

    private boolean hasTaken(JsonNode partitions) {
        Map<String, Long> taken = new HashMap<>();
        for (JsonNode partition : partitions) {
            taken.put(
                    partition.path("topic").asText()
                            + '/'
                            + partition.path("partition").asInt(),
                    partition.path("nextOffset").asLong());
        }
        return ends.entrySet().stream().allMatch(end -> taken.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}

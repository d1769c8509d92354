package id.siklus.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another system that reports facts. */
final class Scribe implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final KafkaProducer<String, String> producer;

    Scribe(String bootstrap) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"), new StringSerializer(), new StringSerializer());
    }

    /** Sends a CloudEvent in structured mode; returns when the broker has it. */
    void send(String room, String type, String subject, String time, Map<String, ?> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "urn:test:" + room);
        event.put("type", "id.siklus." + room + "." + type + ".v1");
        event.put("subject", subject);
        event.put("time", time);
        event.put("data", data);
        try {
            sendRaw(room + ".events.v1", subject, json.writeValueAsString(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sends a value as it is, as a structured event. */
    void sendRaw(String topic, String key, String value) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        message.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(message).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

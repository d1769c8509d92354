package id.siklus.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** {@code make send FILE=event.json}: sends one CloudEvent in structured mode to the running reference set-up. */
public final class SendEvent {

    private SendEvent() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            send(arguments);
        } catch (CannotStart sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        }
    }

    private static void send(String[] arguments) throws InterruptedException {
        if (arguments.length == 0 || arguments[0].isBlank()) {
            throw new CannotStart("Name the file: make send FILE=event.json");
        }
        byte[] value = read(Path.of(arguments[0]));
        String topic = arguments.length > 1 && !arguments[1].isBlank() ? arguments[1] : null;
        JsonNode event = parse(value, topic != null);
        if (topic == null) {
            topic = Topics.of(event.path("type").asText());
        }
        String subject = event.path("subject").asText(null);
        int port = ReferenceSettings.from(System.getenv()).kafkaPort();
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, subject, value);
        message.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all", "max.block.ms", 10_000),
                new StringSerializer(),
                new ByteArraySerializer())) {
            RecordMetadata sent = producer.send(message).get();
            System.out.println(
                    "Sent to " + sent.topic() + ", partition " + sent.partition() + ", offset " + sent.offset());
        } catch (ExecutionException refused) {
            throw new CannotStart("Not sent to 127.0.0.1:" + port + ": "
                    + refused.getCause().getMessage() + ". Is `make run` running?");
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new CannotStart("The file " + file + " cannot be read.");
        }
    }

    /** A record may be broken on purpose, to see it rejected; then the topic has to be named. */
    private static JsonNode parse(byte[] value, boolean mayBeBroken) {
        try {
            return new ObjectMapper().readTree(value);
        } catch (IOException notJson) {
            if (mayBeBroken) {
                return new ObjectMapper().createObjectNode();
            }
            throw new CannotStart("The file is not JSON. To send it all the same, name the topic: "
                    + "make send FILE=… TOPIC=work.events.v1");
        }
    }
}

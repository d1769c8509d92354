package id.siklus.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small language for records in tests: a correct event, and one thing at a time that differs from it. */
public final class Events {

    public static final String EKO = "198607092010011006";
    public static final String SARI = "199203112019032006";
    public static final String SOURCE = "urn:test:door-1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode envelope = JSON.createObjectNode();
    private final List<RawRecord.Header> headers = new ArrayList<>();
    private String topic;

    private Events(String topic, String type, String id) {
        this.topic = topic;
        envelope.put("specversion", "1.0")
                .put("id", id)
                .put("source", SOURCE)
                .put("type", type)
                .put("subject", EKO)
                .put("time", "2026-01-06T07:25:00+07:00")
                .putObject("data");
    }

    /** An event of that type; {@code attendance.recorded} stands for {@code id.siklus.attendance.recorded.v1}. */
    public static Events event(String type, String id) {
        String topic = type.substring(0, type.indexOf('.')) + ".events.v1";
        return new Events(topic, "id.siklus." + type + ".v1", id);
    }

    /** A valid tap of Eko, on a Tuesday morning. */
    public static Events tap(String id) {
        return event("attendance.recorded", id).data("kind", "CHECK_IN").data("method", "DEVICE");
    }

    public Events of(String subject) {
        return with("subject", subject);
    }

    public Events at(String time) {
        return with("time", time);
    }

    public Events on(String otherTopic) {
        topic = otherTopic;
        return this;
    }

    /** Sets an attribute; {@code null} takes it away. */
    public Events with(String attribute, Object value) {
        set(envelope, attribute, value);
        return this;
    }

    /** Sets a field of the data; {@code null} takes it away. */
    public Events data(String field, Object value) {
        set((ObjectNode) envelope.get("data"), field, value);
        return this;
    }

    public Events header(String name, String value) {
        headers.add(new RawRecord.Header(name, value.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public String json() {
        return envelope.toString();
    }

    /** In structured mode, with its subject as the key. */
    public RawRecord structured(int partition, long offset) {
        return structured(partition, offset, json());
    }

    /** In structured mode, with text put in that no library would write. */
    public RawRecord structuredWith(String replaced, String by) {
        return structured(0, 0, json().replace(replaced, by));
    }

    private RawRecord structured(int partition, long offset, String value) {
        List<RawRecord.Header> all = new ArrayList<>(headers);
        all.add(header("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8)));
        return new RawRecord(topic, partition, offset, offset, key(), all, bytes(value));
    }

    /** In binary mode, without a content type. */
    public RawRecord binary(int partition, long offset) {
        List<RawRecord.Header> all = new ArrayList<>(headers);
        envelope.properties().forEach(attribute -> {
            if (!attribute.getKey().equals("data")) {
                all.add(header(
                        "ce_" + attribute.getKey(), bytes(attribute.getValue().asText())));
            }
        });
        return new RawRecord(
                topic,
                partition,
                offset,
                offset,
                key(),
                all,
                bytes(envelope.get("data").toString()));
    }

    private byte[] key() {
        return envelope.hasNonNull("subject") ? bytes(envelope.get("subject").asText()) : null;
    }

    private static RawRecord.Header header(String name, byte[] value) {
        return new RawRecord.Header(name, value);
    }

    private static void set(ObjectNode node, String field, Object value) {
        if (value == null) {
            node.remove(field);
        } else {
            node.set(field, value instanceof JsonNode json ? json : JSON.valueToTree(value));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

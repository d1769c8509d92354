package id.siklus.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siklus.chaos.Message.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;

/** Records that no well-behaved system would send, one kind after the other; some of them are right all the same. */
final class Malformed {

    private static final String TOPIC = "attendance.events.v1";
    private static final String[] STRUCTURED = {"content-type", "application/cloudevents+json"};

    private final List<BiFunction<ObjectNode, String, Message>> kinds = List.of(
            (event, person) -> value(person, "{\"specversion\":\"1.0\",".getBytes(StandardCharsets.UTF_8)),
            (event, person) -> value(person, brokenUtf8(event)),
            (event, person) -> value(person, null),
            (event, person) -> value(person, new byte[0]),
            (event, person) -> value(person, bytes("[" + event + "]")),
            (event, person) -> value(person, bytes("\"text\"")),
            (event, person) -> headers(person, event, List.of()),
            (event, person) -> headers(
                    person, event, List.<String[]>of(new String[] {"content-type", "application/cloudevents-batch+json"
                    })),
            (event, person) -> headers(person, event, List.of(STRUCTURED, new String[] {"ce_id", "both"})),
            (event, person) -> binary(person, event, new String[] {"ce_subject", "198607092010011006"}),
            this::binary,
            (event, person) -> without(person, event, "specversion"),
            (event, person) -> without(person, event, "id"),
            (event, person) -> without(person, event, "source"),
            (event, person) -> without(person, event, "type"),
            (event, person) -> without(person, event, "subject"),
            (event, person) -> without(person, event, "time"),
            (event, person) -> without(person, event, "data"),
            (event, person) -> with(person, event.put("specversion", "0.3")),
            (event, person) -> with(person, event.put("time", "kemarin")),
            (event, person) -> with(person, event.put("time", "2026-01-06T07:25:00")),
            (event, person) -> with(person, event.put("subject", "199913452019032006")),
            (event, person) -> with(person, event.put("subject", "unit:ORG")),
            (event, person) -> with(person, event.put("id", "x".repeat(256))),
            (event, person) -> with(person, event.put("id", 17)),
            (event, person) -> with(person, event.put("sequence", "one")),
            (event, person) -> with(person, event.put("type", "id.siklus.attendance.recorded.v9")),
            (event, person) -> with(person, event.put("type", "id.siklus.attendance.teleported.v1")),
            (event, person) -> with(person, event.put("type", "id.siklus.work.task-assigned.v1")),
            (event, person) -> field(person, event, "kind", "NAP"),
            (event, person) -> field(person, event, "kind", null),
            (event, person) -> field(person, event, "method", "MANUAL"),
            (event, person) -> text(person, event, "\"DEVICE\"", "\"DEVICE\",\"place\":7"),
            (event, person) -> text(person, event, "urn:chaos", "urn\\u0000chaos"),
            (event, person) -> text(person, event, "urn:chaos", "urn\\ud800chaos"),
            (event, person) -> text(person, event, "\"data\":{", "\"data\":{\"deep\":" + nested(40) + ","),
            (event, person) -> text(person, event, "\"data\":{", "\"data\":{\"big\":" + "9".repeat(60) + ","),
            (event, person) -> text(person, event, "\"data\":{", "\"data\":{\"more\":\"fields\","),
            (event, person) ->
                    text(person, event, "\"data\":{", "\"data\":{\"filler\":\"" + "x".repeat(1_100_000) + "\","),
            (event, person) ->
                    text(person, event, "\"data\":{", "\"data\":{\"filler\":\"" + "x".repeat(900_000) + "\","),
            (event, person) -> base64(person, event),
            (event, person) -> keyed(null, person, event),
            (event, person) -> keyed("other", person, event));

    private int next;

    Message next(EventStream stream, String person) {
        return kinds.get(next++ % kinds.size()).apply(stream.tapEvent(person), person);
    }

    private static Message value(String person, byte[] value) {
        return new Message(TOPIC, person, person, List.<String[]>of(STRUCTURED), value, Kind.MALFORMED);
    }

    private static Message headers(String person, ObjectNode event, List<String[]> headers) {
        return new Message(TOPIC, person, person, headers, bytes(event.toString()), Kind.MALFORMED);
    }

    private static Message keyed(String key, String person, ObjectNode event) {
        return new Message(TOPIC, person, key, List.<String[]>of(STRUCTURED), bytes(event.toString()), Kind.MALFORMED);
    }

    private Message binary(ObjectNode event, String person) {
        return binary(person, event, new String[] {"other", "header"});
    }

    private static Message binary(String person, ObjectNode event, String[] more) {
        List<String[]> headers = new ArrayList<>();
        for (String name : List.of("specversion", "id", "source", "type", "subject", "time")) {
            headers.add(new String[] {"ce_" + name, event.get(name).asText()});
        }
        headers.add(more);
        return new Message(
                TOPIC, person, person, headers, bytes(event.get("data").toString()), Kind.MALFORMED);
    }

    private static Message without(String person, ObjectNode event, String attribute) {
        event.remove(attribute);
        return with(person, event);
    }

    private static Message with(String person, ObjectNode event) {
        return value(person, bytes(event.toString()));
    }

    private static Message field(String person, ObjectNode event, String field, String value) {
        ObjectNode data = (ObjectNode) event.get("data");
        data.remove("enteredBy");
        data.put(field, value);
        return with(person, event);
    }

    private static Message text(String person, ObjectNode event, String replaced, String by) {
        return value(person, bytes(event.toString().replace(replaced, by)));
    }

    private static Message base64(String person, ObjectNode event) {
        String data =
                Base64.getEncoder().encodeToString(bytes(event.remove("data").toString()));
        return with(person, event.put("data_base64", data));
    }

    private static byte[] brokenUtf8(ObjectNode event) {
        byte[] value = bytes(event.toString().replace("urn:chaos", "urn:?chaos"));
        for (int index = 0; index < value.length; index++) {
            if (value[index] == '?') {
                value[index] = (byte) 0xff;
            }
        }
        return value;
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package id.siklus.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes attributes and data out of a record, in structured or in binary mode. */
final class CloudEvent {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch";
    private static final int LARGEST_RECORD = 1 << 20;
    private static final Set<String> TEXTS =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype");

    private CloudEvent() {}

    /**
     * Reads the record.
     *
     * @param attributes is filled as far as the record could be read, also where it is refused in the end
     * @return the data
     */
    static JsonNode read(RawRecord record, Map<String, String> attributes) {
        if (record.value() == null) {
            throw RefusedRecord.rejected("intake.reason.tombstone");
        }
        if (record.value().length > LARGEST_RECORD) {
            throw RefusedRecord.rejected(
                    "intake.reason.too-large",
                    Integer.toString(record.value().length),
                    Integer.toString(LARGEST_RECORD));
        }
        EventHeaders headers = EventHeaders.read(record.headers());
        Map<String, String> inHeaders = headers.attributes();
        attributes.putAll(inHeaders);
        String mediaType = headers.mediaType().orElse("application/json");
        if (mediaType.startsWith(BATCH)) {
            throw RefusedRecord.rejected("intake.reason.batch");
        }
        if (mediaType.equals(STRUCTURED)) {
            if (!inHeaders.isEmpty()) {
                throw RefusedRecord.rejected("intake.reason.both-modes");
            }
            return structured(JsonDocument.read(record.value()), attributes);
        }
        return binary(record.value(), mediaType, attributes);
    }

    private static JsonNode binary(byte[] value, String mediaType, Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            throw RefusedRecord.rejected("intake.reason.not-cloudevent");
        }
        if (!EventHeaders.isJson(mediaType)) {
            throw RefusedRecord.rejected("intake.reason.content-type", mediaType);
        }
        return JsonDocument.read(value);
    }

    private static JsonNode structured(JsonNode document, Map<String, String> attributes) {
        if (document.isArray()) {
            throw RefusedRecord.rejected("intake.reason.batch");
        }
        if (!(document instanceof ObjectNode event)) {
            throw RefusedRecord.rejected("intake.reason.not-object");
        }
        TEXTS.forEach(name -> attribute(event, name).ifPresent(value -> attributes.put(name, value.textValue())));
        TEXTS.forEach(name -> attribute(event, name)
                .filter(value -> !value.isTextual())
                .ifPresent(value -> {
                    throw RefusedRecord.rejected("intake.reason.attribute-not-text", name);
                }));
        attribute(event, "sequence").ifPresent(value -> attributes.put("sequence", sequence(value)));
        String dataType = attributes.getOrDefault("datacontenttype", "application/json");
        if (!EventHeaders.isJson(EventHeaders.withoutParameters(dataType))) {
            throw RefusedRecord.rejected("intake.reason.content-type", dataType);
        }
        return data(event);
    }

    private static Optional<JsonNode> attribute(ObjectNode event, String name) {
        return Optional.ofNullable(event.get(name));
    }

    private static String sequence(JsonNode value) {
        if (value.isNumber() || value.isTextual()) {
            return value.asText();
        }
        throw RefusedRecord.rejected("intake.reason.sequence", value.toString());
    }

    private static JsonNode data(ObjectNode event) {
        if (event.has("data") && event.has("data_base64")) {
            throw RefusedRecord.rejected("intake.reason.data-twice");
        }
        if (event.has("data_base64")) {
            return JsonDocument.read(decode(event.get("data_base64")));
        }
        if (!event.has("data")) {
            throw RefusedRecord.rejected("intake.reason.data-missing");
        }
        return event.get("data");
    }

    private static byte[] decode(JsonNode base64) {
        try {
            return Base64.getDecoder().decode(base64.isTextual() ? base64.textValue() : "?");
        } catch (IllegalArgumentException broken) {
            throw RefusedRecord.rejected("intake.reason.data-base64");
        }
    }
}

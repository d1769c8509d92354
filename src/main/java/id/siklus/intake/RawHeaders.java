package id.siklus.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Headers as they came, as a JSON array; values that are no text are written as Base64. */
final class RawHeaders {

    private RawHeaders() {}

    static String write(List<RawRecord.Header> headers) {
        ArrayNode written = JsonNodeFactory.instance.arrayNode();
        for (RawRecord.Header header : headers) {
            ObjectNode entry = written.addObject().put("name", PlainText.printable(header.name()));
            byte[] value = header.value();
            if (value == null) {
                entry.putNull("value");
            } else {
                Utf8.decode(value)
                        .filter(PlainText::isStorable)
                        .ifPresentOrElse(
                                text -> entry.put("value", text),
                                () -> entry.put("base64", Base64.getEncoder().encodeToString(value)));
            }
        }
        return JsonDocument.write(written);
    }

    /** Headers as they came, from what {@link #write} made of them. */
    static List<RawRecord.Header> read(String written) {
        List<RawRecord.Header> headers = new ArrayList<>();
        for (JsonNode header : JsonDocument.stored(written)) {
            headers.add(new RawRecord.Header(header.path("name").asText(), value(header)));
        }
        return headers;
    }

    private static byte @Nullable [] value(JsonNode header) {
        if (header.has("base64")) {
            return Base64.getDecoder().decode(header.get("base64").asText());
        }
        return header.hasNonNull("value") ? header.get("value").asText().getBytes(StandardCharsets.UTF_8) : null;
    }
}

package id.siklus.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;

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
}

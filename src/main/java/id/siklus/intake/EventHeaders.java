package id.siklus.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The headers that make a record a CloudEvent: the content type and the {@code ce_} attributes; others play no part. */
final class EventHeaders {

    private static final String CONTENT_TYPE = "content-type";
    private static final String ATTRIBUTE = "ce_";

    private final Map<String, String> values = new LinkedHashMap<>();

    private EventHeaders() {}

    static EventHeaders read(List<RawRecord.Header> headers) {
        EventHeaders read = new EventHeaders();
        for (RawRecord.Header header : headers) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (header.value() != null && (name.equals(CONTENT_TYPE) || name.startsWith(ATTRIBUTE))) {
                read.add(name, header.value());
            }
        }
        return read;
    }

    private void add(String name, byte[] bytes) {
        String value = Utf8.decode(bytes)
                .filter(PlainText::isStorable)
                .orElseThrow(() -> RefusedRecord.rejected("intake.reason.header-not-text", name));
        String other = values.putIfAbsent(name, value);
        if (other != null && !other.equals(value)) {
            throw RefusedRecord.rejected("intake.reason.headers-contradict", name);
        }
    }

    /** The media type without parameters, in lower case. */
    Optional<String> mediaType() {
        return Optional.ofNullable(values.get(CONTENT_TYPE)).map(EventHeaders::withoutParameters);
    }

    /** The attributes of binary mode, by their names in CloudEvents. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), value);
            }
        });
        return attributes;
    }

    static String withoutParameters(String contentType) {
        int parameters = contentType.indexOf(';');
        String mediaType = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return mediaType.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.equals("text/json") || mediaType.endsWith("+json");
    }
}

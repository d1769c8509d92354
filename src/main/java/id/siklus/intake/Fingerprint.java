package id.siklus.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeSet;

/** Tells equal content from different content, whatever the order of fields, blanks or the way numbers are written. */
final class Fingerprint {

    private Fingerprint() {}

    /** Eight bytes of a digest: enough to compare two contents that claim to be one. */
    static long of(JsonNode content) {
        StringBuilder canonical = new StringBuilder();
        append(canonical, content);
        return digest(canonical.toString());
    }

    /** Everything that an event says about its fact. */
    static long of(Envelope envelope, JsonNode data) {
        StringBuilder canonical = new StringBuilder()
                .append(envelope.type())
                .append('\n')
                .append(envelope.subject())
                .append('\n')
                .append(envelope.time())
                .append('\n')
                .append(envelope.sequence())
                .append('\n');
        append(canonical, data);
        return digest(canonical.toString());
    }

    private static void append(StringBuilder canonical, JsonNode node) {
        if (node.isObject()) {
            canonical.append('{');
            TreeSet<String> names = new TreeSet<>();
            node.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                append(canonical, name);
                append(canonical, node.get(name));
            }
            canonical.append('}');
        } else if (node.isArray()) {
            canonical.append('[');
            node.forEach(element -> append(canonical, element));
            canonical.append(']');
        } else if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            canonical
                    .append(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros())
                    .append(',');
        } else if (node.isTextual()) {
            append(canonical, node.textValue());
        } else {
            canonical.append(node.asText()).append(',');
        }
    }

    /** Length first: no text can be mistaken for two. */
    private static void append(StringBuilder canonical, String text) {
        canonical.append('"').append(text.length()).append(':').append(text);
    }

    private static long digest(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

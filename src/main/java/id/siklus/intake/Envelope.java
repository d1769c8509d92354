package id.siklus.intake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of a CloudEvent that the contract asks for. */
record Envelope(
        String source,
        String id,
        String type,
        String subject,
        Instant time,
        @Nullable BigInteger sequence) {

    /** Of a source or an id, in characters. */
    static final int LONGEST_IDENTITY = 255;

    private static final int MOST_DIGITS = 38;

    /** Reads the attributes, or refuses them with the first that is wrong. */
    static Envelope of(Map<String, String> attributes) {
        String version = required(attributes, "specversion");
        if (!version.equals("1.0")) {
            throw RefusedRecord.rejected("intake.reason.specversion", version);
        }
        return new Envelope(
                identity(attributes, "source"),
                identity(attributes, "id"),
                required(attributes, "type"),
                required(attributes, "subject"),
                time(required(attributes, "time")),
                attributes.containsKey("sequence") ? sequence(attributes.get("sequence")) : null);
    }

    /** The envelope of an event that was read before. */
    static Envelope of(EventRecord event) {
        return new Envelope(event.source(), event.id(), event.type(), event.subject(), event.time(), event.sequence());
    }

    private static String required(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        if (value == null || value.isEmpty()) {
            throw RefusedRecord.rejected("intake.reason.attribute-missing", name);
        }
        return value;
    }

    private static String identity(Map<String, String> attributes, String name) {
        String value = required(attributes, name);
        if (value.codePointCount(0, value.length()) > LONGEST_IDENTITY) {
            throw RefusedRecord.rejected("intake.reason.attribute-too-long", name, Integer.toString(LONGEST_IDENTITY));
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return Rfc3339.parse(text);
        } catch (DateTimeException notMoment) {
            throw RefusedRecord.rejected("intake.reason.time", text);
        }
    }

    private static BigInteger sequence(String text) {
        try {
            if (text.length() <= MOST_DIGITS) {
                BigDecimal sequence = new BigDecimal(text);
                // Asked before it is written out: a short text may stand for a thousand million digits.
                long digits = (long) sequence.precision() - sequence.scale();
                if (digits <= MOST_DIGITS && sequence.scale() <= MOST_DIGITS) {
                    return sequence.toBigIntegerExact();
                }
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            // said below, together with numbers that are too long
        }
        throw RefusedRecord.rejected("intake.reason.sequence", text);
    }
}

package id.siklus.intake;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record with its fate, ready to be written.
 *
 * @param first whether its identity is remembered by this record
 */
record TakenRecord(Reading reading, Verdict verdict, boolean first) {

    /** Puts together what is known of a record: whether it was here before, how it reads, what its handler said. */
    static TakenRecord of(Reading reading, @Nullable Verdict duplicate, Verdicts verdicts) {
        if (duplicate != null) {
            return new TakenRecord(reading, duplicate, false);
        }
        Verdict verdict = reading.verdict() == null ? verdicts.of(reading.key()) : reading.verdict();
        return new TakenRecord(reading, verdict, reading.event() != null);
    }

    Fate fate() {
        return verdict.fate();
    }

    /** An attribute to show in lists; what is too long or not text in the sense of the database is left out. */
    @Nullable
    String shown(String attribute) {
        String value = reading.attributes().get(attribute);
        return value != null
                        && value.codePointCount(0, value.length()) <= Envelope.LONGEST_IDENTITY
                        && PlainText.isStorable(value)
                ? value
                : null;
    }

    @Nullable
    Instant time() {
        return reading.event() == null ? null : reading.event().time();
    }

    @Nullable
    BigInteger sequence() {
        return reading.event() == null ? null : reading.event().sequence();
    }

    /** The data, to be kept unless it is a mere repetition. */
    @Nullable
    String data() {
        EventRecord event = reading.event();
        boolean repeated = verdict.reason() != null && verdict.reason().equals(Identities.REPEATED);
        return event == null || repeated ? null : JsonDocument.write(event.data());
    }
}

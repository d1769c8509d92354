package id.siklus.intake;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record after reading: an event with a fingerprint of its content, or the reason why it is none that can be applied.
 *
 * @param attributes as far as they could be read, to show them
 * @param event absent where the envelope or the data cannot be used
 * @param verdict absent where a handler has to decide
 */
record Reading(
        RawRecord raw,
        RecordKey key,
        Map<String, String> attributes,
        @Nullable EventRecord event,
        long content,
        @Nullable Verdict verdict,
        Set<Remark> remarks) {

    /** What is odd about a record that is taken all the same; it is counted. */
    enum Remark {
        KEY_MISSING,
        KEY_DIFFERS,
        FUTURE
    }

    static Reading refused(RawRecord raw, RecordKey key, Map<String, String> attributes, Verdict verdict) {
        return new Reading(raw, key, attributes, null, 0, verdict, EnumSet.noneOf(Remark.class));
    }

    EventRecord requiredEvent() {
        if (event == null) {
            throw new IllegalStateException("A record that could not be read is no event");
        }
        return event;
    }

    Identity identity() {
        return new Identity(requiredEvent().source(), requiredEvent().id());
    }

    /** What makes two records the same event. */
    record Identity(String source, String id) {}
}

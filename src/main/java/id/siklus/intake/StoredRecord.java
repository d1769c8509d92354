package id.siklus.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was kept, to be tried again.
 *
 * @param raw its bytes where they were kept, and only its place where they were not
 * @param event absent where it could not be read
 */
record StoredRecord(
        RecordKey key,
        Instant receivedAt,
        Fate fate,
        RawRecord raw,
        @Nullable EventRecord event) {

    /** Reads it anew by today's rules: from its bytes, or from the event where only that was kept. */
    Reading read(RecordReader reader) {
        return raw.value() == null && event != null ? reader.judgeAgain(raw, event) : reader.read(raw, key);
    }
}

package id.siklus.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as lists show it.
 *
 * @param source and the attributes after it are absent where they could not be read
 * @param why absent where it was applied
 */
public record RecordSummary(
        RecordKey key,
        String topic,
        int partition,
        long offset,
        Instant receivedAt,
        @Nullable String source,
        @Nullable String id,
        @Nullable String type,
        @Nullable String subject,
        @Nullable Instant time,
        Fate fate,
        @Nullable Reason why,
        int attempts) {

    /** The id without what would name a person. */
    public @Nullable String maskedId() {
        return id == null ? null : Masking.of(id);
    }

    /** The subject without what would name a person. */
    public @Nullable String maskedSubject() {
        return subject == null ? null : Masking.of(subject);
    }
}

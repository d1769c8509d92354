package id.siklus.intake.pages;

import id.siklus.intake.Fate;
import id.siklus.intake.RecordSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record as scripts see it (contracts §8); the attributes of the event are absent where they could not be read. */
record RecordResource(
        String key,
        String topic,
        int partition,
        long offset,
        @Nullable String source,
        @Nullable String id,
        @Nullable String type,
        @Nullable String subject,
        @Nullable Instant time,
        Fate fate,
        @Nullable String reason,
        int attempts) {

    /**
     * The record with what has become of it.
     *
     * @param reason in words
     */
    static RecordResource of(RecordSummary record, Fate fate, @Nullable String reason, int attempts) {
        return new RecordResource(
                record.key().toString(),
                record.topic(),
                record.partition(),
                record.offset(),
                record.source(),
                record.id(),
                record.type(),
                record.subject(),
                record.time(),
                fate,
                reason,
                attempts);
    }
}

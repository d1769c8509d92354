package id.siklus.intake;

import org.jspecify.annotations.Nullable;

/**
 * What came of trying a record again.
 *
 * @param subject as far as it is known
 * @param why absent where it is applied now
 */
public record Replayed(
        RecordKey key,
        @Nullable String subject,
        Fate was,
        Fate now,
        @Nullable Reason why) {

    /** Whether the record has another fate than before. */
    public boolean changed() {
        return was != now;
    }

    /** The subject without what would name a person. */
    public @Nullable String maskedSubject() {
        return subject == null ? null : Masking.of(subject);
    }
}

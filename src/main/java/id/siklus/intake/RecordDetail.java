package id.siklus.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as its own page shows it.
 *
 * @param headers as they came, where the bytes were kept
 * @param content the data, or the beginning of what could not be read
 * @param masked whether personal data is hidden
 * @param changes every attempt after the first, the oldest first
 */
public record RecordDetail(
        RecordSummary summary, List<Header> headers, String content, boolean masked, List<FateChange> changes) {

    /** A header in readable form. */
    public record Header(String name, String value) {}

    /**
     * What became of the record at a later attempt.
     *
     * @param actor who asked for it; absent where another record brought it about
     */
    public record FateChange(
            Instant at,
            int attempt,
            Fate from,
            Fate to,
            @Nullable Reason why,
            @Nullable String actor) {}

    /** The same without what would name a person. */
    RecordDetail masking() {
        return new RecordDetail(
                summary,
                headers.stream()
                        .map(header -> new Header(header.name(), Masking.of(header.value())))
                        .toList(),
                Masking.of(content),
                true,
                changes);
    }
}

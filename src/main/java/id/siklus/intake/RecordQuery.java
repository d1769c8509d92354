package id.siklus.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records to list, newest first.
 *
 * @param reason key of the sentence that says why
 * @param after the key of the last record of the page before
 */
public record RecordQuery(
        @Nullable Fate fate,
        @Nullable String topic,
        @Nullable String source,
        @Nullable String id,
        @Nullable String reason,
        @Nullable UUID after,
        int limit) {

    /** The most records of one page. */
    public static final int MOST = 200;

    private static final int USUAL = 50;

    /** Reads what somebody asks for; what is blank is not asked for. */
    public static RecordQuery of(
            @Nullable String fate,
            @Nullable String topic,
            @Nullable String source,
            @Nullable String id,
            @Nullable String after,
            @Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw IntakeRefused.limitOutOfRange(MOST);
        }
        return new RecordQuery(
                fate(blankToNull(fate)),
                blankToNull(topic),
                blankToNull(source),
                blankToNull(id),
                null,
                mark(blankToNull(after)),
                limit == null ? USUAL : limit);
    }

    /** The same with one record more, which tells whether there is a next page. */
    RecordQuery oneMore() {
        return new RecordQuery(fate, topic, source, id, reason, after, limit + 1);
    }

    /** The same for one reason only, given by the key of its sentence. */
    public RecordQuery because(@Nullable String wanted) {
        return new RecordQuery(fate, topic, source, id, blankToNull(wanted), after, limit);
    }

    private static @Nullable Fate fate(@Nullable String name) {
        try {
            return name == null ? null : Fate.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw IntakeRefused.unknownFate(name);
        }
    }

    private static @Nullable UUID mark(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException broken) {
            throw IntakeRefused.brokenMark(after);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

package id.siklus.insight;

import id.siklus.shared.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Something in a year. Only what was done stands here, never with what words or ratings.
 *
 * @param at when; of a deadline, until when
 * @param act {@code contract.signed}; of a deadline, the kind of task that is due
 * @param actor who did it; absent where a part of the application did, and of deadlines
 * @param system which part did it; absent where a person did
 * @param month where it belongs to one
 * @param times how often in a row on that day
 */
public record YearEntry(
        Instant at,
        EntryKind kind,
        String act,
        @Nullable PersonId actor,
        @Nullable String system,
        @Nullable YearMonth month,
        int times) {

    /** Whether it is still to come. */
    public boolean isAhead() {
        return kind == EntryKind.DEADLINE;
    }

    YearEntry onceMore(Instant last) {
        return new YearEntry(last, kind, act, actor, system, month, times + 1);
    }
}

package id.siklus.roster;

import id.siklus.shared.PersonId;
import id.siklus.shared.TextOrder;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was told about somebody: began, changed, left.
 *
 * @param effectiveOn first day for which it holds; of a leaving, the last day of service
 * @param post the whole post of a beginning, or what a change changes
 * @param detail the reason, kind or letter
 */
public record RosterFact(
        PersonId employee,
        Kind kind,
        LocalDate effectiveOn,
        Told told,
        Post post,
        @Nullable String detail) {

    /** What takes effect later counts later; on one day the beginning is the ground, then the order of facts decides. */
    static final Comparator<RosterFact> BY_EFFECT = Comparator.comparing(RosterFact::effectiveOn)
            .thenComparing(fact -> fact.kind != Kind.JOINED)
            .thenComparing(RosterFact::told);

    /** What happens to somebody's place in the agency. */
    public enum Kind {
        JOINED,
        CHANGED,
        LEFT
    }

    /**
     * By whom it was told, and when: the order of facts.
     *
     * @param record of the intake; absent where somebody was registered without an event
     * @param fingerprint of the content, where the same may be told again
     */
    public record Told(
            Instant at,
            @Nullable BigInteger sequence,
            String eventId,
            String source,
            @Nullable UUID record,
            @Nullable Long fingerprint)
            implements Comparable<Told> {

        private static final Comparator<Told> IN_ORDER = Comparator.comparing(Told::at)
                .thenComparing(Told::sequence, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Told::eventId, TextOrder.BY_SIGN)
                .thenComparing(Told::source, TextOrder.BY_SIGN);

        @Override
        public int compareTo(Told other) {
            return IN_ORDER.compare(this, other);
        }
    }
}

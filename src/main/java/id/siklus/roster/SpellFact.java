package id.siklus.roster;

import id.siklus.roster.RosterFact.Told;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was told of somebody's days as acting official, or away for long.
 *
 * @param actsFor whose duties are taken; absent of an absence
 * @param from first day; absent of an end
 * @param to last day, as planned or as it came to be
 * @param detail Plt or Plh, or why somebody is away
 */
public record SpellFact(
        PersonId person,
        Kind kind,
        @Nullable PersonId actsFor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String detail,
        Told told) {

    /** What is told: a beginning, or an end. */
    public enum Kind {
        ACTING,
        ACTING_ENDED,
        ABSENCE,
        ABSENCE_ENDED
    }
}

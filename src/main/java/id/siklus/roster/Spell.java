package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Days on which somebody acts for the holder of a post (Plt, Plh), or is away for long.
 *
 * @param actsFor the holder whose duties are taken; absent of an absence
 * @param to last day; absent while it goes on
 */
@NamedInterface("api")
public record Spell(
        PersonId person,
        Kind kind,
        @Nullable PersonId actsFor,
        LocalDate from,
        @Nullable LocalDate to) {

    /** What somebody does, or does not do, on those days. */
    @NamedInterface("api")
    public enum Kind {
        PLT,
        PLH,
        ABSENCE
    }

    /** Whether the day is one of these days. */
    public boolean covers(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}

package id.siklus.intake;

import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Whose figures an event may change, and of when.
 *
 * @param unit for whose members it stands in those months; absent for an event about people
 */
@NamedInterface("api")
public record Bearing(Set<PersonId> people, @Nullable String unit, YearMonth from, YearMonth to) {

    public Bearing {
        people = Set.copyOf(people);
    }

    /** Of an event that bears on whom it is about, in these months. */
    public static Bearing of(EventRecord event, YearMonth from, YearMonth to) {
        return event.concernsUnit()
                ? new Bearing(Set.of(), event.unit(), from, to)
                : new Bearing(Set.of(event.person()), null, from, to);
    }
}

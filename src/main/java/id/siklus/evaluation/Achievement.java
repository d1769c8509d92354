package id.siklus.evaluation;

import id.siklus.shared.PersonId;
import java.time.Instant;

/**
 * What a unit has achieved, as it counts now.
 *
 * @param setBy whoever set it, as written: not everybody is known here
 */
public record Achievement(String unit, String period, UnitPredicate predicate, String setBy, Instant at) {

    /** Whether that person set it. */
    public boolean isBy(PersonId person) {
        return setBy.equals(person.value());
    }
}

package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * People leave the agency. Published in the transaction in which it takes effect: on their last day, or at once where
 * that day has passed when the agency hears of it.
 *
 * @param on the last day of service; from the day after they can no longer sign in
 */
@NamedInterface("api")
public record EmployeesLeft(Set<PersonId> people, LocalDate on) {

    public EmployeesLeft {
        people = Set.copyOf(people);
    }
}

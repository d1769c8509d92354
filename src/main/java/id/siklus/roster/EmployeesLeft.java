package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * People have left the agency. Published in the transaction in which it takes effect.
 *
 * @param on the first day on which they no longer work here
 */
@NamedInterface("api")
public record EmployeesLeft(Set<PersonId> people, LocalDate on) {

    public EmployeesLeft {
        people = Set.copyOf(people);
    }
}

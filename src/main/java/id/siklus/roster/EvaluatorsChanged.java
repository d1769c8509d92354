package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Who evaluates or reviews these employees is, or may be, somebody else from now on, or they are in another unit.
 * Published in the transaction in which it takes effect; whom to turn to is read from the roster.
 */
@NamedInterface("api")
public record EvaluatorsChanged(Set<PersonId> employees) {

    public EvaluatorsChanged {
        employees = Set.copyOf(employees);
    }
}

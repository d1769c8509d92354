package id.siklus.roster;

import id.siklus.shared.PersonId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where somebody stands in the agency today, as far as nearly every page asks for it.
 *
 * @param left whether the last day of service has passed
 * @param duties by name
 * @param administered units that the person administers, with those below
 * @param evaluates whether the person is anybody's evaluator
 * @param reviews whether the person is the evaluator of an evaluator
 * @param team whom the person evaluates, by name; absent where there are many
 * @param around the person, the two superiors and the team that is not absent, as far as the roster knows them
 */
record Standing(
        PersonId person,
        boolean present,
        boolean left,
        Set<String> duties,
        Set<String> administered,
        boolean evaluates,
        boolean reviews,
        Optional<List<Employee>> team,
        Map<PersonId, Employee> around) {

    /** Of a number that belongs to nobody. */
    static Standing ofNobody(PersonId person) {
        return new Standing(person, false, false, Set.of(), Set.of(), false, false, Optional.of(List.of()), Map.of());
    }

    /** Capacities that span the agency. */
    Set<Capacity> everywhere() {
        Set<Capacity> found = EnumSet.noneOf(Capacity.class);
        duties.stream().map(Capacity::valueOf).forEach(found::add);
        found.remove(Capacity.UNIT_ADMIN);
        return found;
    }

    boolean administers(Employee employee) {
        return administered.contains(employee.unit());
    }
}

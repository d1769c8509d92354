package id.siklus.evaluation;

import id.siklus.roster.Employee;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who heads a unit, and who sets what it has achieved: the head of the organisation above (SE MenPANRB 3/2023), which in
 * a Sekretariat Daerah is the Asisten for a biro and the head of the biro for its divisions.
 */
@Component
class UnitHeads {

    private final Roster roster;

    UnitHeads(Roster roster) {
        this.roster = roster;
    }

    /** The head of a unit and the head's superior, where the roster names both; decided over all units, as the tasks are. */
    Optional<Head> of(String unit) {
        return Optional.ofNullable(of(roster.units().stream().map(OrgUnit::code).collect(Collectors.toSet()))
                .get(unit));
    }

    /** Those of the units that have a head with a superior outside of the unit. */
    Map<String, Head> of(Set<String> units) {
        Map<PersonId, Employee> members =
                roster.membersOf(units).stream().collect(Collectors.toMap(Employee::id, Function.identity()));
        Map<String, List<Employee>> byUnit = members.values().stream()
                .filter(member -> leads(member, members))
                .collect(Collectors.groupingBy(Employee::unit, TreeMap::new, Collectors.toList()));
        Map<String, Head> heads = new TreeMap<>();
        byUnit.forEach((unit, leaders) -> {
            Employee head = leaders.stream()
                    .max(Comparator.<Employee>comparingLong(leader -> led(leader, members))
                            .thenComparing(Employee::id, Comparator.reverseOrder()))
                    .orElseThrow();
            PersonId superior = head.evaluator();
            if (superior != null) {
                heads.put(unit, new Head(head, superior));
            }
        });
        return heads;
    }

    /** Whoever answers to somebody outside of the unit. */
    private static boolean leads(Employee member, Map<PersonId, Employee> members) {
        PersonId superior = member.evaluator();
        if (superior == null) {
            return false;
        }
        Employee known = members.get(superior);
        return known == null || !known.unit().equals(member.unit());
    }

    private static long led(Employee leader, Map<PersonId, Employee> members) {
        return members.values().stream()
                .filter(member -> leader.id().equals(member.evaluator()))
                .count();
    }

    /**
     * A head.
     *
     * @param superior who sets what the unit has achieved
     */
    record Head(Employee employee, PersonId superior) {}
}

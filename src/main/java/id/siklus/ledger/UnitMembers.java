package id.siklus.ledger;

import id.siklus.roster.Employee;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is in some units or below them, asked once for all of these units. */
final class UnitMembers {

    private final Map<String, Set<String>> below = new HashMap<>();
    private final Map<String, List<PersonId>> members;

    private UnitMembers(Collection<String> wanted, List<OrgUnit> unitsParentsFirst, Roster roster) {
        Set<String> all = new HashSet<>();
        for (String root : wanted) {
            Set<String> tree = new HashSet<>(Set.of(root));
            for (OrgUnit unit : unitsParentsFirst) {
                if (unit.parent() != null && tree.contains(unit.parent())) {
                    tree.add(unit.code());
                }
            }
            below.put(root, tree);
            all.addAll(tree);
        }
        List<Employee> found = all.isEmpty() ? List.of() : roster.membersOf(all);
        members = found.stream()
                .collect(Collectors.groupingBy(Employee::unit, Collectors.mapping(Employee::id, Collectors.toList())));
    }

    private UnitMembers() {
        members = Map.of();
    }

    /** Of no unit at all. */
    static UnitMembers none() {
        return new UnitMembers();
    }

    static UnitMembers of(Collection<String> units, Roster roster) {
        return new UnitMembers(units, units.isEmpty() ? List.of() : roster.units(), roster);
    }

    /** Everybody in the unit or below it. */
    List<PersonId> of(String unit) {
        return below.getOrDefault(unit, Set.of()).stream()
                .flatMap(code -> members.getOrDefault(code, List.of()).stream())
                .toList();
    }
}

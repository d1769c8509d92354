package id.siklus.ledger;

import id.siklus.roster.OrgUnit;
import id.siklus.roster.Roster;
import id.siklus.roster.Stay;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who was in some units or below them in which month, asked once for all of these units and months. One day of a month
 * is enough: a recap of either unit stands for whoever moved in the middle of a month.
 */
final class UnitMembers {

    private final Map<String, Set<String>> below = new HashMap<>();
    private final Map<String, List<Stay>> stays;

    private UnitMembers(Collection<String> wanted, Collection<YearMonth> months, Roster roster) {
        List<OrgUnit> parentsFirst = roster.units();
        Set<String> all = new HashSet<>();
        for (String root : wanted) {
            Set<String> tree = new HashSet<>(Set.of(root));
            for (OrgUnit unit : parentsFirst) {
                if (unit.parent() != null && tree.contains(unit.parent())) {
                    tree.add(unit.code());
                }
            }
            below.put(root, tree);
            all.addAll(tree);
        }
        stays = roster
                .staysIn(
                        all,
                        Collections.min(months).atDay(1),
                        Collections.max(months).atEndOfMonth())
                .stream()
                .collect(Collectors.groupingBy(Stay::unit));
    }

    private UnitMembers() {
        stays = Map.of();
    }

    /** Of no unit at all. */
    static UnitMembers none() {
        return new UnitMembers();
    }

    static UnitMembers of(Collection<String> units, Collection<YearMonth> months, Roster roster) {
        return units.isEmpty() || months.isEmpty() ? none() : new UnitMembers(units, months, roster);
    }

    /** Everybody who was in the unit or below it on any day of the month. */
    Set<PersonId> of(String unit, YearMonth month) {
        return below.getOrDefault(unit, Set.of()).stream()
                .flatMap(code -> stays.getOrDefault(code, List.of()).stream())
                .filter(stay -> stay.touches(month))
                .map(Stay::person)
                .collect(Collectors.toSet());
    }
}

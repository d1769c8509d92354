package id.siklus.roster;

import id.siklus.audit.AuditTrail;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The admin of the agency says which units there are and what stands above what. People arrive as events that name a unit;
 * those that name one which is not known yet wait for it. A unit that is known already stays as it is.
 */
@UseCase
public class AddUnits {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{2,20}");
    private static final int LONGEST_NAME = 200;

    private final Rights rights;
    private final Roster roster;
    private final RegisterPeople register;
    private final AuditTrail audit;

    AddUnits(Rights rights, Roster roster, RegisterPeople register, AuditTrail audit) {
        this.rights = rights;
        this.roster = roster;
        this.register = register;
        this.audit = audit;
    }

    /** All units, parents before children. */
    public List<OrgUnit> known() {
        return roster.units();
    }

    /**
     * Adds those that are not known.
     *
     * @param units in any order; a parent is among them or known
     * @return codes of those that were added
     */
    public List<String> add(PersonId actor, List<OrgUnit> units) {
        if (!rights.everywhere(actor).contains(Capacity.AGENCY_ADMIN)) {
            throw RosterRefused.withoutRight();
        }
        units.forEach(AddUnits::check);
        Map<String, @Nullable String> parents = parents(units);
        units.forEach(unit -> requireTop(unit, parents));
        Set<String> before = codes(roster.units());
        List<OrgUnit> fresh =
                units.stream().filter(unit -> !before.contains(unit.code())).toList();
        register.register(fresh, List.of());
        fresh.forEach(unit -> audit.append(actor, "roster.unit-added", unit.code(), Map.of("name", unit.name())));
        return fresh.stream().map(OrgUnit::code).toList();
    }

    private static void check(OrgUnit unit) {
        if (!CODE.matcher(unit.code()).matches()) {
            throw RosterRefused.unitCode(unit.code());
        }
        if (unit.name().isBlank() || unit.name().length() > LONGEST_NAME) {
            throw RosterRefused.unitName(unit.code());
        }
    }

    private Map<String, @Nullable String> parents(List<OrgUnit> units) {
        Map<String, @Nullable String> parents = new HashMap<>();
        for (OrgUnit unit : units) {
            if (parents.containsKey(unit.code())) {
                throw RosterRefused.unitTwice(unit.code());
            }
            parents.put(unit.code(), unit.parent());
        }
        roster.units().forEach(unit -> parents.put(unit.code(), unit.parent()));
        return parents;
    }

    /** Climbs to the top: every parent is known, and none is met twice. */
    private static void requireTop(OrgUnit unit, Map<String, @Nullable String> parents) {
        Set<String> seen = new HashSet<>(Set.of(unit.code()));
        for (@Nullable String above = unit.parent(); above != null; above = parents.get(above)) {
            if (!parents.containsKey(above)) {
                throw RosterRefused.unitParent(unit.code(), above);
            }
            if (!seen.add(above)) {
                throw RosterRefused.unitCircle(unit.code());
            }
        }
    }

    private static Set<String> codes(Collection<OrgUnit> units) {
        Set<String> codes = new HashSet<>();
        units.forEach(unit -> codes.add(unit.code()));
        return codes;
    }
}

package id.siklus.monitoring;

import id.siklus.engine.TaskStage;
import id.siklus.roster.Employee;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.Rights;
import id.siklus.roster.Rights.MonitoringScope;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.OverdueBoard.Selection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which part of the agency somebody may monitor, narrowed to what they ask for. */
@Component
class Watch {

    private final Rights rights;
    private final Roster roster;

    Watch(Rights rights, Roster roster) {
        this.rights = rights;
        this.roster = roster;
    }

    /** Refuses whoever has nothing to monitor, an unknown unit, and a unit outside the viewer's part. */
    View of(PersonId viewer, @Nullable String unit) {
        if (unit != null && roster.findUnit(unit).isEmpty()) {
            throw MonitoringRefused.unknownUnit(unit);
        }
        MonitoringScope scope = rights.monitoringScope(viewer);
        return scope.spansUnits() ? units(scope, unit) : team(viewer, unit);
    }

    List<OrgUnit> unitsFor(PersonId viewer) {
        MonitoringScope scope = rights.monitoringScope(viewer);
        return roster.units().stream()
                .filter(unit -> scope.everything() || scope.units().contains(unit.code()))
                .toList();
    }

    private View units(MonitoringScope scope, @Nullable String unit) {
        Set<String> watched = scope.everything()
                ? roster.units().stream().map(OrgUnit::code).collect(Collectors.toSet())
                : scope.units();
        if (unit != null) {
            watched = new HashSet<>(watched);
            watched.retainAll(roster.unitAndBelow(unit));
            if (watched.isEmpty()) {
                throw MonitoringRefused.withoutRight();
            }
        }
        return new View(watched, null, roster.membersOf(watched));
    }

    private View team(PersonId viewer, @Nullable String unit) {
        List<Employee> team = roster.evaluatedBy(viewer);
        if (team.isEmpty()) {
            throw MonitoringRefused.withoutRight();
        }
        if (unit != null) {
            Set<String> narrowed = roster.unitAndBelow(unit);
            team = team.stream()
                    .filter(member -> narrowed.contains(member.unit()))
                    .toList();
        }
        return new View(null, team.stream().map(Employee::id).collect(Collectors.toSet()), team);
    }

    /** A part of the agency: units, or the people of an evaluator. */
    record View(@Nullable Set<String> units, @Nullable Set<PersonId> people, List<Employee> employees) {

        /** The same, without any other unit. */
        View onlyOf(String unit) {
            List<Employee> members = employees.stream()
                    .filter(member -> member.unit().equals(unit))
                    .toList();
            return people == null ? new View(Set.of(unit), null, members) : new View(Set.of(unit), people, members);
        }

        Selection selection(int year, @Nullable TaskStage stage, boolean overdueOnly) {
            return new Selection(year, units, people, stage, overdueOnly);
        }
    }
}

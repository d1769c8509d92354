package id.siklus.roster;

import id.siklus.cycle.Office;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Derives rights from who evaluates whom and from duties, as they hold today; towards people who have left, as they held
 * in the end.
 */
@Repository
class JdbcRights implements Rights {

    private static final String TOWARDS = """
            select e.employee,
                   coalesce(e.evaluator = :viewer, false)              as evaluator,
                   coalesce(above.evaluator = :viewer, false)          as reviewer,
                   e.unit = any(:administered)                         as unit_admin
              from unnest(:employees::text[]) as asked (employee)
             cross join lateral (
                   select employee, unit, evaluator
                     from roster.assignment a
                    where a.employee = asked.employee
                    order by a.valid_from > :today, abs(a.valid_from - :today)
                    limit 1) e
              left join roster.assignment above
                on above.employee = e.evaluator
               and above.valid_from <= :today
               and (above.valid_to is null or above.valid_to >= :today)
            """;

    private final JdbcClient jdbc;
    private final Office office;
    private final JdbcStandings standings;

    JdbcRights(JdbcClient jdbc, Office office, JdbcStandings standings) {
        this.jdbc = jdbc;
        this.office = office;
        this.standings = standings;
    }

    @Override
    public Set<Capacity> towards(PersonId viewer, PersonId employee) {
        return towardsAll(viewer, List.of(employee)).getOrDefault(employee, Set.of());
    }

    @Override
    public Map<PersonId, Set<Capacity>> towardsAll(PersonId viewer, Collection<PersonId> employees) {
        return ReadOnce.all(List.of("roster.rights", viewer), employees, asked -> read(standings.of(viewer), asked));
    }

    /** About oneself and one's team nothing has to be asked any more. */
    private Map<PersonId, Set<Capacity>> read(Standing viewer, List<PersonId> employees) {
        Map<PersonId, Set<Capacity>> capacities = new HashMap<>();
        Employee self = viewer.around().get(viewer.person());
        if (self != null) {
            capacities.put(self.id(), capacities(viewer, viewer.administers(self), Capacity.SELF));
        }
        viewer.team()
                .forEach(member -> capacities.put(
                        member.id(), capacities(viewer, viewer.administers(member), Capacity.EVALUATOR)));
        capacities.keySet().retainAll(employees);
        List<PersonId> others = employees.stream()
                .filter(employee -> !capacities.containsKey(employee))
                .toList();
        if (!others.isEmpty()) {
            ask(viewer, others, capacities);
        }
        return capacities;
    }

    private void ask(Standing viewer, List<PersonId> employees, Map<PersonId, Set<Capacity>> capacities) {
        jdbc.sql(TOWARDS)
                .param("today", office.today())
                .param("viewer", viewer.person().value())
                .param("administered", viewer.administered().toArray(String[]::new))
                .param(
                        "employees",
                        new LinkedHashSet<>(employees)
                                .stream().map(PersonId::value).toArray(String[]::new))
                .query(row -> {
                    Set<Capacity> found = EnumSet.noneOf(Capacity.class);
                    if (row.getBoolean("evaluator")) {
                        found.add(Capacity.EVALUATOR);
                    }
                    if (row.getBoolean("reviewer")) {
                        found.add(Capacity.REVIEWER);
                    }
                    capacities.put(
                            new PersonId(row.getString("employee")),
                            capacities(viewer, row.getBoolean("unit_admin"), found.toArray(Capacity[]::new)));
                });
    }

    private static Set<Capacity> capacities(Standing viewer, boolean unitAdmin, Capacity... towards) {
        Set<Capacity> found = viewer.everywhere();
        if (unitAdmin) {
            found.add(Capacity.UNIT_ADMIN);
        }
        Collections.addAll(found, towards);
        return Collections.unmodifiableSet(found);
    }

    @Override
    public void require(PersonId viewer, PersonId employee, Set<Capacity> anyOf) {
        if (Collections.disjoint(towards(viewer, employee), anyOf)) {
            throw RosterRefused.withoutRight();
        }
    }

    @Override
    public Set<Capacity> everywhere(PersonId viewer) {
        return standings.of(viewer).everywhere();
    }

    @Override
    public MonitoringScope monitoringScope(PersonId viewer) {
        Standing standing = standings.of(viewer);
        Set<Capacity> everywhere = standing.everywhere();
        boolean everything = everywhere.contains(Capacity.AGENCY_ADMIN) || everywhere.contains(Capacity.AUDITOR);
        return new MonitoringScope(everything, standing.administered(), viewer);
    }
}

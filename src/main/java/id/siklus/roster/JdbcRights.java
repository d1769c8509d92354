package id.siklus.roster;

import id.siklus.cycle.Office;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Whoever asks about one person goes on to ask who that is, under which units, and who else is in the team. */
    private static final String TOWARDS = """
            select e.id, e.name, e.status, e.contract_expected,
                   a.position_kind, a.position_name, a.grade, a.unit, u.name as unit_name, a.evaluator,
                   coalesce(a.evaluator = :viewer, false)     as evaluates,
                   coalesce(above.evaluator = :viewer, false) as reviews,
                   a.unit = any(:administered)                as administers,
                   case when cardinality(:employees::text[]) = 1 then
                       array(select mate.employee
                               from roster.assignment mate
                              where mate.evaluator = a.evaluator
                                and mate.valid_from <= :today
                                and (mate.valid_to is null or mate.valid_to >= :today)) end as team,
                   case when cardinality(:employees::text[]) = 1 then
                       array(with recursive chain as (
                                 select code, parent, 0 as distance from roster.unit where code = a.unit
                                 union all
                                 select up.code, up.parent, chain.distance + 1
                                   from roster.unit up join chain on up.code = chain.parent)
                             select code from chain order by distance) end as units
              from unnest(:employees::text[]) as asked (employee)
             cross join lateral (
                   select *
                     from roster.assignment a
                    where a.employee = asked.employee
                    order by a.valid_from > :today, abs(a.valid_from - :today)
                    limit 1) a
              join roster.employee e on e.id = a.employee
              join roster.unit u on u.code = a.unit
              left join roster.assignment above
                on above.employee = a.evaluator
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

    /** About oneself and a team that is known nothing has to be asked any more. */
    private Map<PersonId, Set<Capacity>> read(Standing viewer, List<PersonId> employees) {
        Map<PersonId, Set<Capacity>> capacities = new HashMap<>();
        Employee self = viewer.around().get(viewer.person());
        if (self != null) {
            capacities.put(self.id(), capacities(viewer, viewer.administers(self), Capacity.SELF));
        }
        viewer.team()
                .orElse(List.of())
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
                    if (row.getBoolean("evaluates")) {
                        found.add(Capacity.EVALUATOR);
                    }
                    if (row.getBoolean("reviews")) {
                        found.add(Capacity.REVIEWER);
                    }
                    Employee employee = JdbcRoster.employee(row, 0);
                    capacities.put(
                            employee.id(),
                            capacities(viewer, row.getBoolean("administers"), found.toArray(Capacity[]::new)));
                    tell(employee, row);
                });
    }

    private static void tell(Employee employee, ResultSet row) throws SQLException {
        ReadOnce.tell(JdbcRoster.EMPLOYEE, List.of(employee.id()), Map.of(employee.id(), employee));
        if (row.getArray("units") != null) {
            List<String> units = List.of((String[]) row.getArray("units").getArray());
            ReadOnce.tell(JdbcRoster.UNITS_ABOVE, List.of(employee.unit()), Map.of(employee.unit(), units));
        }
        if (employee.evaluator() != null && row.getArray("team") != null) {
            JdbcRoster.tellTeam(
                    employee.evaluator(), (String[]) row.getArray("team").getArray());
        }
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

package id.siklus.roster;

import id.siklus.cycle.Office;
import id.siklus.shared.PersonId;
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
            with recursive administered as (
                select unit as code from roster.duty where employee = :viewer and duty = 'UNIT_ADMIN'
                union
                select child.code from roster.unit child join administered on child.parent = administered.code)
            select e.employee,
                   e.employee = :viewer                                as self,
                   coalesce(e.evaluator = :viewer, false)              as evaluator,
                   coalesce(above.evaluator = :viewer, false)          as reviewer,
                   e.unit in (select code from administered)           as unit_admin
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

    private static final String DUTIES = "select distinct duty from roster.duty where employee = :viewer";

    private static final String ADMINISTERED = """
            with recursive administered as (
                select unit as code from roster.duty where employee = :viewer and duty = 'UNIT_ADMIN'
                union
                select child.code from roster.unit child join administered on child.parent = administered.code)
            select code from administered
            """;

    private final JdbcClient jdbc;
    private final Office office;

    JdbcRights(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    @Override
    public Set<Capacity> towards(PersonId viewer, PersonId employee) {
        return towardsAll(viewer, List.of(employee)).getOrDefault(employee, Set.of());
    }

    @Override
    public Map<PersonId, Set<Capacity>> towardsAll(PersonId viewer, Collection<PersonId> employees) {
        Set<Capacity> everywhere = everywhere(viewer);
        Map<PersonId, Set<Capacity>> capacities = new HashMap<>();
        jdbc.sql(TOWARDS)
                .param("today", office.today())
                .param("viewer", viewer.value())
                .param(
                        "employees",
                        new LinkedHashSet<>(employees)
                                .stream().map(PersonId::value).toArray(String[]::new))
                .query(row -> {
                    Set<Capacity> found = EnumSet.noneOf(Capacity.class);
                    found.addAll(everywhere);
                    if (row.getBoolean("unit_admin")) {
                        found.add(Capacity.UNIT_ADMIN);
                    }
                    if (row.getBoolean("self")) {
                        found.add(Capacity.SELF);
                    } else {
                        if (row.getBoolean("evaluator")) {
                            found.add(Capacity.EVALUATOR);
                        }
                        if (row.getBoolean("reviewer")) {
                            found.add(Capacity.REVIEWER);
                        }
                    }
                    capacities.put(new PersonId(row.getString("employee")), Collections.unmodifiableSet(found));
                });
        return capacities;
    }

    @Override
    public void require(PersonId viewer, PersonId employee, Set<Capacity> anyOf) {
        if (Collections.disjoint(towards(viewer, employee), anyOf)) {
            throw RosterRefused.withoutRight();
        }
    }

    @Override
    public Set<Capacity> everywhere(PersonId viewer) {
        Set<Capacity> found = EnumSet.noneOf(Capacity.class);
        for (String duty : jdbc.sql(DUTIES)
                .param("viewer", viewer.value())
                .query(String.class)
                .list()) {
            Capacity capacity = Capacity.valueOf(duty);
            if (capacity != Capacity.UNIT_ADMIN) {
                found.add(capacity);
            }
        }
        return found;
    }

    @Override
    public MonitoringScope monitoringScope(PersonId viewer) {
        Set<Capacity> everywhere = everywhere(viewer);
        boolean everything = everywhere.contains(Capacity.AGENCY_ADMIN) || everywhere.contains(Capacity.AUDITOR);
        Set<String> units = Set.copyOf(jdbc.sql(ADMINISTERED)
                .param("viewer", viewer.value())
                .query(String.class)
                .list());
        return new MonitoringScope(everything, units, viewer);
    }
}

package id.siklus.roster;

import id.siklus.cycle.Office;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads where somebody stands, in one statement: the door, the rights, the page and its frame all ask for it. A team
 * comes along where it is of a size that one person leads; of a larger one whoever needs it asks.
 */
@Repository
class JdbcStandings {

    /** As many as a page lists. */
    static final int TEAM_ALONG = 50;

    private static final String STANDING = """
            with recursive administered as (
                select unit as code from roster.duty where employee = :person and duty = 'UNIT_ADMIN'
                union
                select child.code from roster.unit child join administered on child.parent = administered.code),
            current_assignment as not materialized (
                select employee, evaluator
                  from roster.assignment
                 where valid_from <= :today and (valid_to is null or valid_to >= :today)),
            own as (
                select evaluator from roster.assignment
                 where employee = :person
                 order by valid_from > :today, abs(valid_from - :today)
                 limit 1),
            team as (select employee from current_assignment where evaluator = :person limit :enough),
            around as (
                select :person::text as id
                union select employee from team where (select count(*) from team) < :enough
                union select evaluator from own
                union select above.evaluator from own join current_assignment above on above.employee = own.evaluator)
            select around.id, e.name, e.status, e.contract_expected,
                   a.position_kind, a.position_name, a.grade, a.unit, u.name as unit_name, a.evaluator,
                   around.id in (select employee from team) as in_team,
                   (select count(*) from team) as members,
                   coalesce(e.last_day < :today, false) as left_service,
                   exists (select from current_assignment where employee = :person) as present,
                   exists (select
                             from current_assignment member
                             join current_assignment below on below.evaluator = member.employee
                            where member.evaluator = :person) as reviews,
                   array(select distinct duty from roster.duty where employee = :person) as duties,
                   array(select code from administered) as administered,
                   array(with recursive chain as (
                             select code, parent, 0 as distance from roster.unit where code = a.unit
                             union all
                             select up.code, up.parent, chain.distance + 1
                               from roster.unit up join chain on up.code = chain.parent)
                         select code from chain order by distance) as above
              from around
              left join roster.employee e on e.id = around.id
              left join lateral (
                   select *
                     from roster.assignment a
                    where a.employee = e.id
                    order by a.valid_from > :today, abs(a.valid_from - :today)
                    limit 1) a on true
              left join roster.unit u on u.code = a.unit
             where around.id is not null
             order by e.name, around.id
            """;

    private final JdbcClient jdbc;
    private final Office office;

    JdbcStandings(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    Standing of(PersonId person) {
        return ReadOnce.of(question(person), () -> read(person));
    }

    /** The same where it has been asked for. */
    static Optional<Standing> known(PersonId person) {
        return ReadOnce.known(question(person));
    }

    private static List<Object> question(PersonId person) {
        return List.of(Standing.class, person);
    }

    private Standing read(PersonId person) {
        Around around = new Around(person);
        jdbc.sql(STANDING)
                .param("person", person.value())
                .param("today", office.today())
                .param("enough", TEAM_ALONG + 1)
                .query(around::add);
        ReadOnce.tell(JdbcRoster.EMPLOYEE, around.people.keySet(), around.people);
        ReadOnce.tell(JdbcRoster.UNITS_ABOVE, around.above.keySet(), around.above);
        return around.standing;
    }

    /** Gathers the rows. */
    private static final class Around {

        private final PersonId person;
        private final Map<PersonId, Employee> people = new LinkedHashMap<>();
        private final Map<String, List<String>> above = new HashMap<>();
        private final List<Employee> team = new ArrayList<>();
        private Standing standing;

        Around(PersonId person) {
            this.person = person;
            this.standing = Standing.ofNobody(person);
        }

        void add(ResultSet row) throws SQLException {
            PersonId id = new PersonId(row.getString("id"));
            if (row.getString("unit") != null) {
                Employee employee = JdbcRoster.employee(row, 0);
                people.put(id, employee);
                above.put(employee.unit(), List.of((String[])
                        row.getArray("above").getArray()));
                if (row.getBoolean("in_team")) {
                    team.add(employee);
                }
            }
            if (id.equals(person)) {
                int members = row.getInt("members");
                standing = new Standing(
                        person,
                        row.getBoolean("present"),
                        row.getBoolean("left_service"),
                        texts(row, "duties"),
                        texts(row, "administered"),
                        members > 0,
                        row.getBoolean("reviews"),
                        members <= TEAM_ALONG ? Optional.of(team) : Optional.empty(),
                        people);
            }
        }

        private static Set<String> texts(ResultSet row, String column) throws SQLException {
            return Set.of((String[]) row.getArray(column).getArray());
        }
    }
}

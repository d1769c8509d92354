package id.siklus.roster;

import id.siklus.cycle.Office;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the roster as it holds today; of people who have left, as it held in the end. */
@Repository
class JdbcRoster implements Roster {

    /** The question to which an employee is the answer. */
    static final String EMPLOYEE = "roster.employee";

    /** The question to which the units above a unit are the answer. */
    static final String UNITS_ABOVE = "roster.units-above";

    private static final String UNITS_OF_ALL = "roster.units";

    private static final String EMPLOYEES = """
            select e.id, e.name, e.status, e.contract_expected,
                   a.position_kind, a.position_name, a.grade, a.unit, u.name as unit_name, a.evaluator
              from roster.employee e
              join roster.assignment a
                on a.employee = e.id
               and a.valid_from <= :today
               and (a.valid_to is null or a.valid_to >= :today)
              join roster.unit u on u.code = a.unit
            """;

    /** Those who have left as they were in the end, those who are to come as they will begin. */
    private static final String ANYBODY = """
            select e.id, e.name, e.status, e.contract_expected,
                   a.position_kind, a.position_name, a.grade, a.unit, u.name as unit_name, a.evaluator
              from roster.employee e
             cross join lateral (
                   select *
                     from roster.assignment a
                    where a.employee = e.id
                    order by a.valid_from > :today, abs(a.valid_from - :today)
                    limit 1) a
              join roster.unit u on u.code = a.unit
             where e.id = any(:ids)
            """;

    private static final String PRESENT = """
            select exists (
                select from roster.assignment
                 where employee = :employee
                   and valid_from <= :today
                   and (valid_to is null or valid_to >= :today))
            """;

    private static final String KNOWN = "select id from roster.employee where id = any(:ids)";

    private static final String REVIEWERS = """
            select asked.employee, above.evaluator
              from unnest(:employees::text[]) as asked (employee)
             cross join lateral (
                   select evaluator from roster.assignment a
                    where a.employee = asked.employee
                    order by a.valid_from > :today, abs(a.valid_from - :today)
                    limit 1) own
              join roster.assignment above
                on above.employee = own.evaluator
               and above.valid_from <= :today
               and (above.valid_to is null or above.valid_to >= :today)
             where above.evaluator is not null
            """;

    private static final String EVALUATED = """
            select employee
              from roster.assignment
             where evaluator = any(:evaluators)
               and valid_from <= :today
               and (valid_to is null or valid_to >= :today)
            """;

    private static final String BELOW = """
            with recursive tree as (
                select code from roster.unit where code = :code
                union
                select child.code from roster.unit child join tree on child.parent = tree.code)
            select code from tree
            """;

    private static final String ABOVE = """
            with recursive chain as (
                select code as unit, code, parent, 0 as distance from roster.unit where code = any(:codes)
                union all
                select chain.unit, u.code, u.parent, chain.distance + 1
                  from roster.unit u join chain on u.code = chain.parent)
            select unit, array_agg(code order by distance) as above from chain group by unit
            """;

    private static final String UNITS = """
            with recursive tree as (
                select code, name, parent, array[code] as path from roster.unit where parent is null
                union all
                select u.code, u.name, u.parent, tree.path || u.code
                  from roster.unit u join tree on u.parent = tree.code)
            select code, name, parent from tree order by path
            """;

    private static final String STAYS = """
            select employee, unit, valid_from, valid_to from roster.assignment where employee = any(:people)
            """;

    private static final String STAYS_IN = """
            select employee, unit, valid_from, valid_to
              from roster.assignment
             where unit = any(:units) and valid_from <= :last and (valid_to is null or valid_to >= :first)
            """;

    private final JdbcClient jdbc;
    private final Office office;

    JdbcRoster(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    @Override
    public Optional<Employee> find(PersonId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Employee get(PersonId id) {
        return find(id).orElseThrow(() -> RosterRefused.unknownPerson(id));
    }

    @Override
    public Map<PersonId, Employee> findAll(Collection<PersonId> ids) {
        return ReadOnce.all(
                EMPLOYEE,
                ids,
                missing -> today(ANYBODY).param("ids", array(missing)).query(JdbcRoster::employee).list().stream()
                        .collect(Collectors.toMap(Employee::id, Function.identity())));
    }

    @Override
    public Map<PersonId, LocalDate> beganOn(Collection<PersonId> ids) {
        return jdbc
                .sql("select employee, min(valid_from) as began from roster.assignment where employee = any(:ids)"
                        + " group by employee")
                .param("ids", array(ids))
                .query((row, number) ->
                        Map.entry(new PersonId(row.getString("employee")), row.getObject("began", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean isPresent(PersonId id) {
        return today(PRESENT).param("employee", id.value()).query(Boolean.class).single();
    }

    @Override
    public boolean hasLeft(PersonId id) {
        return today("select exists (select from roster.employee where id = :employee and last_day < :today)")
                .param("employee", id.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<PersonId> known(Collection<PersonId> ids) {
        return jdbc.sql(KNOWN)
                .param("ids", array(ids))
                .query((row, number) -> new PersonId(row.getString("id")))
                .set();
    }

    @Override
    public List<Employee> contractExpected() {
        return today(EMPLOYEES + " where e.contract_expected order by e.id")
                .query(JdbcRoster::employee)
                .list();
    }

    @Override
    public List<Employee> evaluatedBy(PersonId evaluator) {
        return JdbcStandings.known(evaluator)
                .flatMap(Standing::team)
                .orElseGet(() -> ReadOnce.of(List.of("roster.team", evaluator), () -> readTeam(evaluator)));
    }

    private List<Employee> readTeam(PersonId evaluator) {
        return today(EMPLOYEES + " where a.evaluator = :evaluator order by e.name, e.id")
                .param("evaluator", evaluator.value())
                .query(JdbcRoster::employee)
                .list();
    }

    @Override
    public Set<PersonId> evaluatedByAny(Collection<PersonId> evaluators) {
        return ReadOnce.of(
                teams(evaluators),
                () -> today(EVALUATED)
                        .param("evaluators", array(evaluators))
                        .query((row, number) -> new PersonId(row.getString("employee")))
                        .set());
    }

    /** Takes in whom an evaluator evaluates, where that came along with another question. */
    static void tellTeam(PersonId evaluator, String[] team) {
        ReadOnce.of(
                teams(List.of(evaluator)),
                () -> Arrays.stream(team).map(PersonId::new).collect(Collectors.toSet()));
    }

    private static Object teams(Collection<PersonId> evaluators) {
        return List.of("roster.teams", Set.copyOf(evaluators));
    }

    @Override
    public Optional<PersonId> reviewerOf(PersonId employee) {
        return Optional.ofNullable(reviewersOf(List.of(employee)).get(employee));
    }

    @Override
    public Map<PersonId, PersonId> reviewersOf(Collection<PersonId> employees) {
        return today(REVIEWERS)
                .param("employees", array(employees))
                .query((row, number) ->
                        Map.entry(new PersonId(row.getString("employee")), new PersonId(row.getString("evaluator"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<OrgUnit> findUnit(String code) {
        Optional<List<OrgUnit>> known = ReadOnce.known(UNITS_OF_ALL);
        return known.isPresent()
                ? known.get().stream().filter(unit -> unit.code().equals(code)).findFirst()
                : readUnit(code);
    }

    private Optional<OrgUnit> readUnit(String code) {
        return jdbc.sql("select code, name, parent from roster.unit where code = :code")
                .param("code", code)
                .query(JdbcRoster::unit)
                .optional();
    }

    @Override
    public Set<String> unitAndBelow(String code) {
        Optional<List<OrgUnit>> known = ReadOnce.known(UNITS_OF_ALL);
        return known.isPresent()
                ? below(code, known.get())
                : Set.copyOf(
                        jdbc.sql(BELOW).param("code", code).query(String.class).list());
    }

    private static Set<String> below(String code, List<OrgUnit> parentsFirst) {
        Set<String> found = new HashSet<>();
        for (OrgUnit unit : parentsFirst) {
            if (unit.code().equals(code) || found.contains(unit.parent())) {
                found.add(unit.code());
            }
        }
        return found;
    }

    @Override
    public List<String> unitAndAbove(String code) {
        return unitsAndAbove(List.of(code)).getOrDefault(code, List.of());
    }

    @Override
    public Map<String, List<String>> unitsAndAbove(Collection<String> codes) {
        return ReadOnce.all(UNITS_ABOVE, codes, missing -> {
            Map<String, List<String>> above = new HashMap<>();
            jdbc.sql(ABOVE).param("codes", missing.toArray(String[]::new)).query(row -> {
                above.put(row.getString("unit"), List.of((String[])
                        row.getArray("above").getArray()));
            });
            return above;
        });
    }

    @Override
    public List<Employee> membersOf(String unitCode) {
        return membersOf(unitAndBelow(unitCode));
    }

    @Override
    public List<Employee> membersOf(Set<String> unitCodes) {
        return ReadOnce.of(List.of("roster.members", Set.copyOf(unitCodes)), () -> readMembers(unitCodes));
    }

    private List<Employee> readMembers(Set<String> unitCodes) {
        List<Employee> members = today(EMPLOYEES + " where a.unit = any(:units) order by e.id")
                .param("units", unitCodes.toArray(String[]::new))
                .query(JdbcRoster::employee)
                .list();
        Map<PersonId, Employee> byId = members.stream().collect(Collectors.toMap(Employee::id, Function.identity()));
        ReadOnce.tell(EMPLOYEE, byId.keySet(), byId);
        return members;
    }

    @Override
    public List<Stay> stays(Collection<PersonId> people) {
        return jdbc.sql(STAYS)
                .param("people", array(people))
                .query(JdbcRoster::stay)
                .list();
    }

    @Override
    public List<Stay> staysIn(Set<String> unitCodes, LocalDate first, LocalDate last) {
        return jdbc.sql(STAYS_IN)
                .param("units", unitCodes.toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .query(JdbcRoster::stay)
                .list();
    }

    @Override
    public List<OrgUnit> units() {
        return ReadOnce.of(
                UNITS_OF_ALL, () -> jdbc.sql(UNITS).query(JdbcRoster::unit).list());
    }

    private StatementSpec today(String sql) {
        return jdbc.sql(sql).param("today", office.today());
    }

    private static String[] array(Collection<PersonId> ids) {
        return new LinkedHashSet<>(ids).stream().map(PersonId::value).toArray(String[]::new);
    }

    static Employee employee(ResultSet row, int number) throws SQLException {
        String kind = row.getString("position_kind");
        String evaluator = row.getString("evaluator");
        return new Employee(
                new PersonId(row.getString("id")),
                row.getString("name"),
                EmploymentStatus.valueOf(row.getString("status")),
                kind == null ? null : PositionKind.valueOf(kind),
                row.getString("position_name"),
                row.getString("grade"),
                row.getString("unit"),
                row.getString("unit_name"),
                evaluator == null ? null : new PersonId(evaluator),
                row.getBoolean("contract_expected"));
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        return new Stay(
                new PersonId(row.getString("employee")),
                row.getString("unit"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static OrgUnit unit(ResultSet row, int number) throws SQLException {
        @Nullable String parent = row.getString("parent");
        return new OrgUnit(row.getString("code"), row.getString("name"), parent);
    }
}

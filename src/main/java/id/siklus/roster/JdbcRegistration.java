package id.siklus.roster;

import static id.siklus.shared.Columns.texts;

import id.siklus.roster.RegisterPeople.Newcomer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes newcomers set-based; each statement passes over what is there. */
@Repository
class JdbcRegistration {

    private static final String ADD_UNITS = """
            insert into roster.unit (code, name, parent)
            select * from unnest(:codes::text[], :names::text[], :parents::text[])
            on conflict do nothing
            """;

    private static final String ADD_EMPLOYEES = """
            insert into roster.employee (id, name, status, contract_expected)
            select * from unnest(:ids::text[], :names::text[], :statuses::text[], :expected::boolean[])
            on conflict do nothing
            """;

    private static final String ADD_ASSIGNMENTS = """
            insert into roster.assignment
                (employee, valid_from, unit, position_kind, position_name, grade, evaluator)
            select * from unnest(
                :ids::text[], :since::date[], :units::text[], :kinds::text[], :names::text[], :grades::text[],
                :evaluators::text[])
            on conflict do nothing
            """;

    private static final String ADD_DUTIES = """
            insert into roster.duty (employee, duty, unit)
            select * from unnest(:ids::text[], :duties::text[], :units::text[])
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    JdbcRegistration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addUnits(List<OrgUnit> units) {
        jdbc.sql(ADD_UNITS)
                .param("codes", texts(units, OrgUnit::code))
                .param("names", texts(units, OrgUnit::name))
                .param("parents", texts(units, OrgUnit::parent))
                .update();
    }

    void addEmployees(List<Newcomer> people) {
        jdbc.sql(ADD_EMPLOYEES)
                .param("ids", ids(people))
                .param("names", texts(people, Newcomer::name))
                .param("statuses", texts(people, Newcomer::status))
                .param(
                        "expected",
                        people.stream().map(Newcomer::contractExpected).toArray(Boolean[]::new))
                .update();
    }

    void addAssignments(List<Newcomer> people) {
        jdbc.sql(ADD_ASSIGNMENTS)
                .param("ids", ids(people))
                .param("since", texts(people, Newcomer::since))
                .param("units", texts(people, Newcomer::unit))
                .param("kinds", texts(people, Newcomer::positionKind))
                .param("names", texts(people, Newcomer::positionName))
                .param("grades", texts(people, Newcomer::grade))
                .param("evaluators", texts(people, Newcomer::evaluator))
                .update();
    }

    void addDuties(List<Newcomer> people) {
        List<Newcomer> withDuty =
                people.stream().filter(person -> person.duty() != null).toList();
        jdbc.sql(ADD_DUTIES)
                .param("ids", ids(withDuty))
                .param("duties", texts(withDuty, Newcomer::duty))
                .param("units", texts(withDuty, Newcomer::dutyUnit))
                .update();
    }

    private static @Nullable String[] ids(List<Newcomer> people) {
        return texts(people, Newcomer::id);
    }
}

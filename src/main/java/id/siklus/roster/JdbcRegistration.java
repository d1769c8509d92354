package id.siklus.roster;

import static id.siklus.shared.Columns.texts;

import id.siklus.roster.RegisterPeople.Newcomer;
import id.siklus.roster.RosterDraft.Identity;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            returning id
            """;

    private static final String ADD_ASSIGNMENTS = """
            insert into roster.assignment
                (employee, valid_from, unit, position_kind, position_name, grade, evaluator)
            select * from unnest(
                :ids::text[], :since::date[], :units::text[], :kinds::text[], :names::text[], :grades::text[],
                :evaluators::text[])
            on conflict do nothing
            """;

    private static final String ADD_FACTS = """
            insert into roster.fact
                (employee, kind, effective_on, at, event_id, source, unit, position_kind, position_name, grade,
                 evaluator)
            select employee, 'JOINED', valid_from, valid_from, 'registration-1', 'urn:siklus:registration', unit,
                   position_kind, position_name, grade, evaluator
              from roster.assignment
             where employee = any(:ids::text[])
            on conflict do nothing
            """;

    private static final String ADD_ANNOUNCED = """
            insert into roster.announced (employee, evaluator, unit)
            select employee, evaluator, unit from roster.assignment where employee = any(:ids::text[])
            on conflict do nothing
            """;

    private static final String IDENTITIES =
            "select id, name, status from roster.employee where id = any(:ids::text[])";

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

    /** Those who were not known before are returned. */
    Set<PersonId> addEmployees(List<Newcomer> people) {
        return add(people, Newcomer::id, Newcomer::name, Newcomer::status, Newcomer::contractExpected);
    }

    void addIdentities(List<Identity> people) {
        if (!people.isEmpty()) {
            add(people, Identity::id, Identity::name, Identity::status, Identity::contractExpected);
        }
    }

    private <P> Set<PersonId> add(
            List<P> people,
            Function<P, PersonId> id,
            Function<P, String> name,
            Function<P, EmploymentStatus> status,
            Function<P, Boolean> expected) {
        return jdbc
                .sql(ADD_EMPLOYEES)
                .param("ids", texts(people, id))
                .param("names", texts(people, name))
                .param("statuses", texts(people, status))
                .param("expected", texts(people, expected))
                .query(String.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Keeps as told what people were registered with, and as known to all. */
    void addFacts(List<Newcomer> people) {
        jdbc.sql(ADD_FACTS).param("ids", ids(people)).update();
        jdbc.sql(ADD_ANNOUNCED).param("ids", ids(people)).update();
    }

    Map<PersonId, Identity> identities(Collection<PersonId> people) {
        return jdbc
                .sql(IDENTITIES)
                .param("ids", texts(people, PersonId::value))
                .query((row, number) -> new Identity(
                        new PersonId(row.getString("id")),
                        row.getString("name"),
                        EmploymentStatus.valueOf(row.getString("status"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Identity::id, Function.identity()));
    }

    Set<String> unitCodes() {
        return Set.copyOf(
                jdbc.sql("select code from roster.unit").query(String.class).list());
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

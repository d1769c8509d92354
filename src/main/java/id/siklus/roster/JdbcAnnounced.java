package id.siklus.roster;

import static id.siklus.shared.Columns.texts;

import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other rooms have been told of people, beside what holds now. */
@Repository
class JdbcAnnounced {

    private static final String FIND = """
            select e.id, e.last_day, a.employee is not null as present, a.evaluator, a.unit,
                   n.employee is not null as told, n.evaluator as told_evaluator, n.unit as told_unit,
                   coalesce(n.gone, false) as told_gone
              from roster.employee e
              left join roster.assignment a
                on a.employee = e.id
               and a.valid_from <= :today
               and (a.valid_to is null or a.valid_to >= :today)
              left join roster.announced n on n.employee = e.id
             where e.id = any(:people::text[])
             order by e.id
               for update of e
            """;

    private static final String TELL = """
            insert into roster.announced (employee, evaluator, unit, gone)
            select * from unnest(:people::text[], :evaluators::text[], :units::text[], :gone::boolean[])
            on conflict (employee) do update
               set evaluator = excluded.evaluator, unit = excluded.unit, gone = excluded.gone
            """;

    private static final String BELOW = """
            select employee
              from roster.assignment
             where evaluator = any(:people::text[])
               and valid_from <= :today
               and (valid_to is null or valid_to >= :today)
            """;

    private static final String TURNS = """
            select employee, valid_from as day from roster.assignment
             where employee = any(:people::text[]) and valid_from > :today
            union
            select id, last_day from roster.employee where id = any(:people::text[]) and last_day > :today
            """;

    private final JdbcClient jdbc;

    JdbcAnnounced(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Notice> find(Collection<PersonId> people, LocalDate today) {
        return jdbc.sql(FIND)
                .param("people", texts(people, PersonId::value))
                .param("today", today)
                .query(JdbcAnnounced::notice)
                .list();
    }

    void tell(List<Notice> notices, LocalDate today) {
        jdbc.sql(TELL)
                .param("people", texts(notices, Notice::person))
                .param("evaluators", texts(notices, Notice::evaluator))
                .param("units", texts(notices, Notice::unit))
                .param("gone", texts(notices, notice -> notice.hasLeft(today)))
                .update();
    }

    /** Those whom one of these people evaluates today. */
    Set<PersonId> below(Collection<PersonId> people, LocalDate today) {
        return jdbc
                .sql(BELOW)
                .param("people", texts(people, PersonId::value))
                .param("today", today)
                .query(String.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Days to come on which something changes for these people. */
    List<Turn> turns(Collection<PersonId> people, LocalDate today) {
        return jdbc.sql(TURNS)
                .param("people", texts(people, PersonId::value))
                .param("today", today)
                .query((row, number) ->
                        new Turn(new PersonId(row.getString("employee")), row.getObject("day", LocalDate.class)))
                .list();
    }

    /** A day on which something changes for somebody. */
    record Turn(PersonId person, LocalDate day) {}

    /**
     * What holds and what was told.
     *
     * @param present whether the person has a post today
     * @param told whether other rooms know of the person
     */
    record Notice(
            PersonId person,
            @Nullable LocalDate lastDay,
            boolean present,
            @Nullable PersonId evaluator,
            @Nullable String unit,
            boolean told,
            @Nullable PersonId toldEvaluator,
            @Nullable String toldUnit,
            boolean toldGone) {

        boolean hasLeft(LocalDate today) {
            return lastDay != null && !lastDay.isAfter(today);
        }

        boolean isNewLeaver(LocalDate today) {
            return told && !toldGone && hasLeft(today);
        }

        boolean isNewcomer(LocalDate today) {
            return present && !hasLeft(today) && (!told || toldGone);
        }

        boolean hasOtherEvaluator(LocalDate today) {
            return isKnown(today) && !Objects.equals(evaluator, toldEvaluator);
        }

        boolean hasOtherUnit(LocalDate today) {
            return isKnown(today) && !Objects.equals(unit, toldUnit);
        }

        private boolean isKnown(LocalDate today) {
            return present && told && !toldGone && !hasLeft(today);
        }
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                new PersonId(row.getString("id")),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("present"),
                person(row.getString("evaluator")),
                row.getString("unit"),
                row.getBoolean("told"),
                person(row.getString("told_evaluator")),
                row.getString("told_unit"),
                row.getBoolean("told_gone"));
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }
}

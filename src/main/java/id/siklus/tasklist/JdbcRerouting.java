package id.siklus.tasklist;

import static id.siklus.shared.Columns.texts;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves open tasks to other desks, all in one statement. */
@Repository
class JdbcRerouting {

    private static final String MOVE = """
            with above as (
                select * from unnest(:subjects::text[], :evaluators::text[], :reviewers::text[], :units::text[])
                    as above (subject, evaluator, reviewer, unit)),
            moving as (
                select t.id, t.assignee as before, above.unit,
                       coalesce(case t.role when 'EVALUATOR' then above.evaluator
                                            when 'REVIEWER' then above.reviewer end,
                                t.assignee) as after
                  from tasklist.open_task t
                  join above on above.subject = t.subject
                 order by t.id
                   for update of t)
            update tasklist.open_task t
               set assignee = moving.after, unit = moving.unit
              from moving
             where t.id = moving.id
               and (t.assignee <> moving.after or t.unit <> moving.unit)
            returning t.contract_code, t.kind, t.subject, moving.before, moving.after
            """;

    private final JdbcClient jdbc;

    JdbcRerouting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Moved> move(Collection<Desk> desks) {
        return jdbc.sql(MOVE)
                .param("subjects", texts(desks, Desk::subject))
                .param("evaluators", texts(desks, Desk::evaluator))
                .param("reviewers", texts(desks, Desk::reviewer))
                .param("units", texts(desks, Desk::unit))
                .query((row, number) -> new Moved(
                        row.getString("contract_code"),
                        row.getString("kind"),
                        new PersonId(row.getString("subject")),
                        new PersonId(row.getString("before")),
                        new PersonId(row.getString("after"))))
                .list();
    }

    /**
     * On whose desks tasks about somebody belong.
     *
     * @param evaluator absent where nobody is named: tasks then stay where they are
     */
    record Desk(
            PersonId subject,
            @Nullable PersonId evaluator,
            @Nullable PersonId reviewer,
            String unit) {}

    /** A task that went, or whose unit did. */
    record Moved(String contractCode, String kind, PersonId subject, PersonId before, PersonId after) {

        boolean hasOtherAssignee() {
            return !before.equals(after);
        }
    }
}

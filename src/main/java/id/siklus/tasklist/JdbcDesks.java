package id.siklus.tasklist;

import id.siklus.shared.PersonId;
import id.siklus.tasklist.TaskList.Desk;
import id.siklus.tasklist.TaskList.OpenCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a desk in one statement: its four lists and, whatever they hold, how many tasks are open. */
final class JdbcDesks {

    private static final String OPEN = ", null::timestamptz as closed_at, null::text as closed_by,";

    private static final String DESK = """
            select counts.own, counts.team, listed.*
              from (select count(*) filter (where subject = :person) as own,
                           count(*) filter (where subject <> :person) as team
                      from tasklist.open_task
                     where assignee = :person) counts
              left join (
                   (select 'OPEN' as part,\s""" + JdbcTaskRows.COLUMNS + OPEN + """
                           row_number() over (order by due_at, id) as place
                      from tasklist.open_task
                     where assignee = :person
                     order by due_at, id
                     limit :limit)
                   union all
                   (select 'AWAITED',\s""" + JdbcTaskRows.COLUMNS + OPEN + """
                           row_number() over (order by since, id)
                      from tasklist.open_task
                     where subject = :person and assignee <> :person)
                   union all
                   (select 'ESCALATED',\s"""
            + JdbcTaskRows.COLUMNS + OPEN + """
                           row_number() over (order by due_at, id)
                      from tasklist.open_task
                     where escalation is not null and escalated_to @> array[:person::text]
                     order by due_at, id
                     limit 200)
                   union all
                   (select 'CLOSED',\s""" + JdbcTaskRows.COLUMNS + """
                           , closed_at, closed_by,
                           row_number() over (order by closed_at desc)
                      from tasklist.closed_task
                     where assignee = :person and closed_at >= :since
                     order by closed_at desc
                     limit 100)) listed on true
             order by listed.part, listed.place
            """;

    private final JdbcClient jdbc;

    JdbcDesks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A desk, and how many tasks are open on it. */
    record Counted(Desk desk, OpenCount count) {}

    Counted of(PersonId person, Instant closedSince, int limit) {
        Lists lists = new Lists();
        jdbc.sql(DESK)
                .param("person", person.value())
                .param("since", closedSince.atOffset(ZoneOffset.UTC))
                .param("limit", limit + 1)
                .query(lists::add);
        return new Counted(
                new Desk(JdbcTaskList.page(lists.open, limit), lists.awaited, lists.escalated, lists.closed),
                lists.count);
    }

    /** Gathers the rows. */
    private static final class Lists {

        private final List<ListedTask> open = new ArrayList<>();
        private final List<ListedTask> awaited = new ArrayList<>();
        private final List<ListedTask> escalated = new ArrayList<>();
        private final List<ClosedTask> closed = new ArrayList<>();
        private OpenCount count = new OpenCount(0, 0);

        void add(ResultSet row) throws SQLException {
            count = new OpenCount(row.getInt("own"), row.getInt("team"));
            String part = row.getString("part");
            if (part == null) {
                return;
            }
            switch (part) {
                case "OPEN" -> open.add(JdbcTaskRows.open(row, 0));
                case "AWAITED" -> awaited.add(JdbcTaskRows.open(row, 0));
                case "ESCALATED" -> escalated.add(JdbcTaskRows.open(row, 0));
                default -> closed.add(JdbcTaskRows.closed(row, 0));
            }
        }
    }
}

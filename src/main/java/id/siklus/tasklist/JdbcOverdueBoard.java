package id.siklus.tasklist;

import id.siklus.engine.TaskStage;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOverdueBoard implements OverdueBoard {

    private static final String SELECTED = """
              from tasklist.open_task
             where year = :year
               and (:units::text[] is null or unit = any(:units))
               and (:people::text[] is null or subject = any(:people))
               and (:stage::text is null or stage = :stage)
               and (not :overdueOnly or due_at < :now)
            """;

    private static final String CELLS = """
            select unit, stage, count(*) as open, count(*) filter (where due_at < :now) as overdue,
                   percentile_disc(0.5) within group (order by floor(extract(epoch from :now - since) / 86400)) as age
            """ + SELECTED + " group by unit, stage order by unit, stage";

    private static final String TASKS = "select " + JdbcTaskRows.COLUMNS + SELECTED
            + " and (due_at, id) > (:dueAt, :id) order by due_at, id limit :limit";

    private final JdbcClient jdbc;

    JdbcOverdueBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Cell> cells(Selection selection, Instant now) {
        return select(CELLS, selection, now)
                .query((row, number) -> new Cell(
                        row.getString("unit"),
                        TaskStage.valueOf(row.getString("stage")),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("age")))
                .list();
    }

    @Override
    public PageOf<ListedTask> tasks(Selection selection, Instant now, @Nullable String after, int limit) {
        JdbcTaskList.checkLimit(limit);
        PageMark mark = PageMark.read(after);
        return JdbcTaskList.page(
                select(TASKS, selection, now)
                        .param("dueAt", at(mark.dueAt()))
                        .param("id", mark.id())
                        .param("limit", limit + 1)
                        .query(JdbcTaskRows::open)
                        .list(),
                limit);
    }

    private StatementSpec select(String sql, Selection selection, Instant now) {
        TaskStage stage = selection.stage();
        return jdbc.sql(sql)
                .param("year", selection.year())
                .param("units", array(selection.units()))
                .param("people", ids(selection.people()))
                .param("stage", stage == null ? null : stage.name())
                .param("overdueOnly", selection.overdueOnly())
                .param("now", at(now));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String @Nullable [] array(@Nullable Set<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }

    private static String @Nullable [] ids(@Nullable Set<PersonId> people) {
        return people == null ? null : people.stream().map(PersonId::value).toArray(String[]::new);
    }
}

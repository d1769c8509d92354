package id.siklus.tasklist;

import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTaskList implements TaskList {

    static final int MOST_PER_PAGE = 200;

    private static final String OPEN_FOR = "select " + JdbcTaskRows.COLUMNS + """
              from tasklist.open_task
             where assignee = :assignee and (due_at, id) > (:dueAt, :id)
             order by due_at, id
             limit :limit
            """;

    private static final String COUNT = """
            select count(*) filter (where subject = :assignee) as own, count(*) filter (where subject <> :assignee) as team
              from tasklist.open_task
             where assignee = :assignee
            """;

    private final JdbcClient jdbc;
    private final JdbcDesks desks;

    JdbcTaskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.desks = new JdbcDesks(jdbc);
    }

    @Override
    public PageOf<ListedTask> openFor(PersonId assignee, @Nullable String after, int limit) {
        checkLimit(limit);
        PageMark mark = PageMark.read(after);
        return page(
                jdbc.sql(OPEN_FOR)
                        .param("assignee", assignee.value())
                        .param("dueAt", mark.dueAt().atOffset(ZoneOffset.UTC))
                        .param("id", mark.id())
                        .param("limit", limit + 1)
                        .query(JdbcTaskRows::open)
                        .list(),
                limit);
    }

    @Override
    public Desk deskOf(PersonId person, Instant closedSince, int limit) {
        checkLimit(limit);
        JdbcDesks.Counted counted = desks.of(person, closedSince, limit);
        ReadOnce.of(countOf(person), counted::count);
        return counted.desk();
    }

    @Override
    public OpenCount countFor(PersonId assignee) {
        return ReadOnce.of(
                countOf(assignee),
                () -> jdbc.sql(COUNT)
                        .param("assignee", assignee.value())
                        .query((row, number) -> new OpenCount(row.getInt("own"), row.getInt("team")))
                        .single());
    }

    private static List<Object> countOf(PersonId assignee) {
        return List.of(OpenCount.class, assignee);
    }

    @Override
    public Optional<ListedTask> findOpen(TaskId id) {
        return jdbc.sql("select " + JdbcTaskRows.COLUMNS + " from tasklist.open_task where id = :id")
                .param("id", id.value())
                .query(JdbcTaskRows::open)
                .optional();
    }

    @Override
    public Optional<ClosedTask> findClosed(TaskId id) {
        return jdbc.sql("select " + JdbcTaskRows.COLUMNS
                        + ", closed_at, closed_by from tasklist.closed_task where id = :id")
                .param("id", id.value())
                .query(JdbcTaskRows::closed)
                .optional();
    }

    static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw TaskRefused.limitOutOfRange(MOST_PER_PAGE);
        }
    }

    /** Cuts off the one task too many that tells whether there is a next page. */
    static PageOf<ListedTask> page(List<ListedTask> tasks, int limit) {
        if (tasks.size() <= limit) {
            return new PageOf<>(tasks, null);
        }
        List<ListedTask> shown = tasks.subList(0, limit);
        return new PageOf<>(shown, PageMark.after(shown.get(limit - 1)).write());
    }
}

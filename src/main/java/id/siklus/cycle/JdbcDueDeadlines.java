package id.siklus.cycle;

import static id.siklus.shared.Columns.numbers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDueDeadlines implements DueDeadlines {

    private static final String NEXT = """
            select due_at
              from cycle.deadline
             where parked_at is null and (retry_at is null or retry_at <= clock_timestamp())
             order by due_at
             limit 1
            """;

    /** By id out of an array, here and below: joined with a chunk, the whole calendar would be read for each. */
    private static final String TAKE_DUE = """
            with claimed as materialized (
                select id
                  from cycle.deadline
                 where due_at <= :now and parked_at is null and (retry_at is null or retry_at <= clock_timestamp())
                 order by due_at, kind, key, about
                 limit :limit
                   for update skip locked)
            delete from cycle.deadline
             where id = any(array(select id from claimed))
            returning id, key, kind, about, due_at
            """;

    private static final String TAKE = """
            with claimed as materialized (
                select id from cycle.deadline where id = any(:ids) order by id for update skip locked)
            delete from cycle.deadline
             where id = any(array(select id from claimed))
            returning id, key, kind, about, due_at
            """;

    private static final String PUT_OFF = """
            update cycle.deadline
               set attempts = attempts + 1,
                   reason = :reason,
                   retry_at = clock_timestamp() + make_interval(secs => :delay * power(2, attempts)),
                   parked_at = case when attempts + 1 >= :attempts then clock_timestamp() end
             where id = :id
            returning parked_at is not null
            """;

    /** What the statement returns comes in any order. */
    private static final Comparator<DueDeadline> IN_ORDER = Comparator.comparing(
                    (DueDeadline due) -> due.deadline().dueAt())
            .thenComparing(DueDeadline::kind)
            .thenComparing(due -> due.deadline().key())
            .thenComparing(due -> due.deadline().about());

    private final JdbcClient jdbc;

    JdbcDueDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> next() {
        return jdbc.sql(NEXT).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    @Override
    public List<DueDeadline> take(Instant now, int limit) {
        return jdbc
                .sql(TAKE_DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(JdbcDueDeadlines::row)
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    @Override
    public List<DueDeadline> take(List<DueDeadline> deadlines) {
        return jdbc
                .sql(TAKE)
                .param("ids", numbers(deadlines, DueDeadline::id))
                .query(JdbcDueDeadlines::row)
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    @Override
    public boolean putOff(DueDeadline deadline, Duration delay, int attempts, String reason) {
        return jdbc.sql(PUT_OFF)
                .param("id", deadline.id())
                .param("delay", delay.toMillis() / 1000d)
                .param("attempts", attempts)
                .param("reason", reason)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static DueDeadline row(ResultSet row, int number) throws SQLException {
        return new DueDeadline(
                row.getLong("id"),
                new Deadline(
                        row.getString("key"),
                        row.getString("kind"),
                        row.getString("about"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()));
    }
}

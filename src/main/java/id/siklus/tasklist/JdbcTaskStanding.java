package id.siklus.tasklist;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many tasks are open and late, over everybody. */
@Repository
class JdbcTaskStanding {

    private static final String STANDING = """
            select count(*) as open, count(*) filter (where due_at < :now) as overdue from tasklist.open_task
            """;

    private final JdbcClient jdbc;

    JdbcTaskStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open tasks and the late ones among them. */
    record Standing(long open, long overdue) {}

    Standing standing(Instant now) {
        return jdbc.sql(STANDING)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Standing.class)
                .single();
    }
}

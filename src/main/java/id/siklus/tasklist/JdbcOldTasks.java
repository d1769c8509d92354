package id.siklus.tasklist;

import id.siklus.shared.BusinessClock;
import id.siklus.shared.KeptForATime;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed tasks that nobody looks up any more; tasks close by the business clock. */
@Repository
@EnableConfigurationProperties(TaskRetention.class)
class JdbcOldTasks implements KeptForATime {

    private static final String REMOVE = """
            delete from tasklist.closed_task
             where id in (select id from tasklist.closed_task where closed_at < :before::timestamptz
                           order by closed_at limit :rows for update skip locked)
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final TaskRetention retention;

    JdbcOldTasks(JdbcClient jdbc, BusinessClock clock, TaskRetention retention) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public String what() {
        return "tasklist.closed_task";
    }

    @Override
    public int removeSome(int atMost) {
        return jdbc.sql(REMOVE)
                .param("before", clock.now().minus(retention.closed()).atOffset(ZoneOffset.UTC))
                .param("rows", atMost)
                .update();
    }
}

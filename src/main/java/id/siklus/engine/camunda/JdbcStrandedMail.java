package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.StrandedMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that reached no process, and those whose time is over. */
@Component
final class JdbcStrandedMail implements StrandedMail {

    private static final String FIND = """
            select id, business_key, message, state, posted_at, settled_at, reason
              from engine.mail
             where state in ('EXPIRED', 'PARKED') and (:before::bigint is null or id < :before)
             order by id desc
             limit :limit
            """;

    private static final String COUNT = """
            select count(*) filter (where state = 'EXPIRED') as expired,
                   count(*) filter (where state = 'PARKED') as parked,
                   (select count(*) from engine.mail where state = 'PENDING') as pending
              from engine.mail
             where state in ('EXPIRED', 'PARKED')
            """;

    private static final String OVERDUE = """
            select business_key from engine.mail
             where state = 'PENDING' and posted_at < clock_timestamp() - make_interval(secs => :age)
             order by posted_at
             limit :limit
            """;

    /** Under the lock of the mailboxes: what somebody waits for by now is delivered, however old it is. */
    private static final String EXPIRE = """
            update engine.mail m
               set state = 'EXPIRED', settled_at = clock_timestamp(), reason = :reason
             where m.business_key = any(:keys) and m.state = 'PENDING'
               and m.posted_at < clock_timestamp() - make_interval(secs => :age)
               and not exists (select from engine.wait w
                                where w.business_key = m.business_key and w.message = m.message)
            """;

    private final JdbcClient jdbc;
    private final JdbcMailboxKeys keys;

    JdbcStrandedMail(JdbcClient jdbc, JdbcMailboxKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public List<Letter> find(@Nullable Long before, int limit) {
        return jdbc.sql(FIND)
                .param("before", before)
                .param("limit", limit)
                .query(JdbcStrandedMail::letter)
                .list();
    }

    @Override
    public Counts count() {
        return jdbc.sql(COUNT)
                .query((row, number) ->
                        new Counts(row.getLong("expired"), row.getLong("parked"), row.getLong("pending")))
                .single();
    }

    /** Expires messages that have waited longer than that, by the clock that dated them; answers how many. */
    int expire(Duration age, int limit, String reason) {
        Set<BusinessKey> overdue = new TreeSet<>();
        jdbc.sql(OVERDUE)
                .param("age", (double) age.toSeconds())
                .param("limit", limit)
                .query(String.class)
                .list()
                .forEach(key -> overdue.add(new BusinessKey(key)));
        if (overdue.isEmpty()) {
            return 0;
        }
        keys.lock(overdue);
        return jdbc.sql(EXPIRE)
                .param("keys", JdbcMailboxKeys.sorted(overdue))
                .param("age", (double) age.toSeconds())
                .param("reason", reason)
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
        return new Letter(
                row.getLong("id"),
                row.getString("business_key"),
                row.getString("message"),
                row.getString("state"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                settledAt == null ? null : settledAt.toInstant(),
                row.getString("reason"));
    }
}

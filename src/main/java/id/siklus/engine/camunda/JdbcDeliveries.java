package id.siklus.engine.camunda;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mailbox as its deliverers see it: keys to claim, mail to hand over, failures to put off. */
@Component
final class JdbcDeliveries {

    /** By the time of the statement, which an index can find: keys that were put off are not looked at. */
    private static final String CLAIM_DUE = """
            select business_key from engine.mailbox_key where due_at <= statement_timestamp()
            order by due_at limit :limit for update skip locked
            """;

    private static final String CLAIM = """
            select business_key from engine.mailbox_key
            where business_key = any(:keys) and due_at <= clock_timestamp()
            order by business_key for update skip locked
            """;

    /** The oldest message of each key that somebody waits for. */
    private static final String NEXT =
            "select distinct on (m.business_key) m.id, m.business_key, m.message, m.variables, w.execution_id "
                    + JdbcMailboxKeys.AWAITED + "order by m.business_key, m.id, w.execution_id";

    private static final String HAND_OVER = """
            update engine.mail set state = 'DELIVERED', settled_at = clock_timestamp() where id = any(:ids)
            """;

    private static final String SETTLE =
            "with awaited as materialized (select m.business_key " + JdbcMailboxKeys.AWAITED + """
            )
            update engine.mailbox_key
            set attempts = 0,
                due_at = case when business_key in (select business_key from awaited) then clock_timestamp() end
            where business_key = any(:keys)
            """;

    private static final String PUT_OFF = """
            update engine.mailbox_key
            set attempts = attempts + 1,
                due_at = clock_timestamp() + make_interval(secs => :delay * power(2, attempts))
            where business_key = :key
            returning attempts
            """;

    private static final String PARK = """
            update engine.mail set state = 'PARKED', settled_at = clock_timestamp(), reason = :reason where id = :id
            """;

    private final JdbcClient jdbc;

    JdbcDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message and the execution that waits for it. */
    record Letter(long id, String businessKey, String message, String variables, String executionId) {}

    /** Claims keys that are due and that no other deliverer holds. */
    List<String> claimDue(int limit) {
        return jdbc.sql(CLAIM_DUE).param("limit", limit).query(String.class).list();
    }

    /** Claims of these keys those that are still due and free. */
    List<String> claim(Collection<String> keys) {
        return jdbc.sql(CLAIM).param("keys", array(keys)).query(String.class).list();
    }

    /**
     * What to deliver next. Asked in a statement of its own after the claim: the snapshot of the claim is older than its
     * locks, so it could still show mail that another deliverer handed over in between.
     */
    List<Letter> nextFor(Collection<String> claimed) {
        return jdbc.sql(NEXT).param("keys", array(claimed)).query(Letter.class).list();
    }

    void handOver(List<Letter> letters) {
        Long[] ids = letters.stream().map(Letter::id).toArray(Long[]::new);
        jdbc.sql(HAND_OVER).param("ids", ids).update();
    }

    /** Ends a claim: due again where there is more to deliver, else at rest. */
    void settle(Collection<String> claimed) {
        jdbc.sql(SETTLE).param("keys", array(claimed)).update();
    }

    /** Makes a key wait before its next attempt, twice as long each time; answers how many attempts have failed. */
    int putOff(String key, Duration delay) {
        return jdbc.sql(PUT_OFF)
                .param("key", key)
                .param("delay", delay.toMillis() / 1000d)
                .query(Integer.class)
                .single();
    }

    void park(Letter letter, String reason) {
        jdbc.sql(PARK).param("id", letter.id()).param("reason", reason).update();
    }

    private static String[] array(Collection<String> keys) {
        return keys.toArray(String[]::new);
    }
}

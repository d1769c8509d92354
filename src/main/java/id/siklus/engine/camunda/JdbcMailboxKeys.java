package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that posters, waiting instances and deliverers lock, one per business key. Whoever adds mail or a wait holds
 * the row, so that the second of the two sees the first and makes the key due; neither order nor wake-up can race.
 */
@Component
final class JdbcMailboxKeys {

    private static final String INSERT = """
            insert into engine.mailbox_key (business_key)
            select key from unnest(:keys) as key
            on conflict do nothing
            """;

    private static final String LOCK = """
            select business_key from engine.mailbox_key where business_key = any(:keys)
            order by business_key for update
            """;

    /**
     * Mail of these keys, {@code m}, with whoever waits for it, {@code w}. Key by key and by the one index that serves
     * both states: in a burst the statistics know of no mail yet, and asked for what is pending the planner would read
     * all that is pending anywhere, for each batch anew.
     */
    static final String AWAITED = """
            from unnest(:keys::text[]) as k (business_key)
            cross join lateral (
                select id, business_key, message, variables, state, posted_at
                  from engine.mail
                 where mail.business_key = k.business_key and mail.state in ('PENDING', 'PARKED')
                offset 0) m
            cross join lateral (
                select execution_id
                  from engine.wait
                 where wait.business_key = m.business_key and wait.message = m.message
                offset 0) w
            where m.state = 'PENDING'
            """;

    private static final String FIND_AWAITED = "select distinct m.business_key " + AWAITED;

    private static final String MAKE_DUE = """
            update engine.mailbox_key
            set due_at = clock_timestamp()
            where business_key = any(:keys) and due_at is null
            """;

    private final JdbcClient jdbc;
    private final DeliveryBell bell;

    JdbcMailboxKeys(JdbcClient jdbc, DeliveryBell bell) {
        this.jdbc = jdbc;
        this.bell = bell;
    }

    /** Locks the mailboxes until the transaction ends, creating those that are missing; always in the same order. */
    void lock(Set<BusinessKey> keys) {
        String[] sorted = sorted(keys);
        jdbc.sql(INSERT).param("keys", sorted).update();
        jdbc.sql(LOCK).param("keys", sorted).query(String.class).list();
    }

    /** Makes those keys due that have both mail and somebody waiting for it, and wakes delivery at commit. */
    void makeDueWhereAwaited(Set<BusinessKey> locked) {
        makeDue(jdbc.sql(FIND_AWAITED)
                .param("keys", sorted(locked))
                .query(String.class)
                .list());
    }

    /** Makes keys due that are locked and known to have mail somebody waits for, and wakes delivery at commit. */
    void makeDue(Collection<String> awaited) {
        if (!awaited.isEmpty()
                && jdbc.sql(MAKE_DUE)
                                .param("keys", awaited.toArray(String[]::new))
                                .update()
                        > 0) {
            bell.ringAtCommit();
        }
    }

    static String[] sorted(Set<BusinessKey> keys) {
        return keys.stream().sorted().map(BusinessKey::value).toArray(String[]::new);
    }
}

package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
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

    private static final String MAKE_DUE = """
            update engine.mailbox_key k
            set due_at = clock_timestamp()
            where k.business_key = any(:keys) and k.due_at is null
              and exists (select from engine.mail m
                          join engine.wait w using (business_key, message)
                          where m.business_key = k.business_key and m.state = 'PENDING')
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
    void makeDue(Set<BusinessKey> locked) {
        if (jdbc.sql(MAKE_DUE).param("keys", sorted(locked)).update() > 0) {
            bell.ringAtCommit();
        }
    }

    static String[] sorted(Set<BusinessKey> keys) {
        return keys.stream().sorted().map(BusinessKey::value).toArray(String[]::new);
    }
}

package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waits for which message, kept beside the mail so that both can be matched in one question. */
@Component
final class JdbcMailWaits {

    private static final String REOPEN = """
            update engine.mailbox_key set ended_at = null
            where business_key = any(:keys) and ended_at is not null
            """;

    private static final String REMOVE = """
            delete from engine.wait
            using unnest(:executions, :messages) as gone(execution_id, message)
            where wait.execution_id = gone.execution_id and wait.message = gone.message
            """;

    private static final String ADD = """
            insert into engine.wait (business_key, message, execution_id)
            select * from unnest(:keys, :messages, :executions)
            """;

    private static final String END = """
            update engine.mailbox_key set ended_at = clock_timestamp(), due_at = null, attempts = 0
            where business_key = any(:keys)
            """;

    private static final String EXPIRE = """
            update engine.mail set state = 'EXPIRED', settled_at = clock_timestamp(), reason = 'the instance has ended'
            where business_key = any(:keys) and state in ('PENDING', 'PARKED')
            """;

    private final JdbcClient jdbc;
    private final JdbcMailboxKeys keys;

    JdbcMailWaits(JdbcClient jdbc, JdbcMailboxKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Writes what a command changed, under the lock of each mailbox it touches. */
    void apply(WaitChanges changes) {
        if (changes.keys().isEmpty()) {
            return;
        }
        keys.lock(changes.keys());
        forKeys(REOPEN, changes.began());
        remove(changes.removed());
        add(changes.added());
        forKeys(EXPIRE, changes.ended());
        forKeys(END, changes.ended());
        keys.makeDueWhereAwaited(changes.keys());
    }

    private void forKeys(String statement, Set<BusinessKey> affected) {
        if (!affected.isEmpty()) {
            jdbc.sql(statement).param("keys", JdbcMailboxKeys.sorted(affected)).update();
        }
    }

    private void remove(Collection<WaitChanges.Wait> waits) {
        if (!waits.isEmpty()) {
            jdbc.sql(REMOVE)
                    .param("executions", column(waits, WaitChanges.Wait::executionId))
                    .param("messages", column(waits, wait -> wait.message().value()))
                    .update();
        }
    }

    private void add(Collection<WaitChanges.Wait> waits) {
        if (!waits.isEmpty()) {
            jdbc.sql(ADD)
                    .param("keys", column(waits, wait -> wait.businessKey().value()))
                    .param("messages", column(waits, wait -> wait.message().value()))
                    .param("executions", column(waits, WaitChanges.Wait::executionId))
                    .update();
        }
    }

    private static String[] column(Collection<WaitChanges.Wait> waits, Function<WaitChanges.Wait, String> value) {
        return waits.stream().map(value).toArray(String[]::new);
    }
}

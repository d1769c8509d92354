package id.siklus.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;

/** What one transaction has said so far. A rollback to a savepoint takes back what was said since. */
final class OutboxPages implements TransactionSynchronization {

    private final JdbcOutbox store;
    private final OutboxBell bell;
    private final List<WrittenEvent> events = new ArrayList<>();
    private final Map<Object, Integer> lengthAtSavepoint = new HashMap<>();
    private boolean closing;

    OutboxPages(JdbcOutbox store, OutboxBell bell) {
        this.store = store;
        this.bell = bell;
    }

    /** Whoever still speaks while the transaction closes is written down at once. */
    void add(List<WrittenEvent> more) {
        if (closing) {
            store.insert(more);
        } else {
            events.addAll(more);
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        lengthAtSavepoint.put(savepoint, events.size());
    }

    /** A savepoint that is not known here is older than the first event. */
    @Override
    public void savepointRollback(Object savepoint) {
        int kept = lengthAtSavepoint.getOrDefault(savepoint, 0);
        events.subList(Math.min(kept, events.size()), events.size()).clear();
    }

    /** Before those that count what was done, who come last. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        closing = true;
        if (!events.isEmpty()) {
            store.insert(events);
        }
    }

    @Override
    public void afterCommit() {
        bell.ring();
    }
}

package id.siklus.publishing;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects the events of a transaction and writes them with one statement just before it commits. So the order of a
 * subject, which is a lock, is held for a moment only, always after every other lock, and acts cannot deadlock over it.
 */
@Component
class TransactionalOutbox implements Outbox {

    private final JdbcOutbox store;
    private final EventJson json;
    private final OutboxBell bell;

    TransactionalOutbox(JdbcOutbox store, EventJson json, OutboxBell bell) {
        this.store = store;
        this.json = json;
        this.bell = bell;
    }

    @Override
    public void write(Collection<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event belongs to the transaction of what happened");
        }
        List<WrittenEvent> written = events.stream().map(json::written).toList();
        pages().add(written);
    }

    private OutboxPages pages() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(OutboxPages.class::isInstance)
                .map(OutboxPages.class::cast)
                .findFirst()
                .orElseGet(this::open);
    }

    private OutboxPages open() {
        OutboxPages pages = new OutboxPages(store, bell);
        TransactionSynchronizationManager.registerSynchronization(pages);
        return pages;
    }
}

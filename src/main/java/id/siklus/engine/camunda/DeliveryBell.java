package id.siklus.engine.camunda;

import id.siklus.shared.Bell;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Rings for delivery when mail became deliverable on this node. */
@Component
final class DeliveryBell extends Bell {

    /** Rings when the running transaction has committed, or at once where there is none. */
    void ringAtCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }
}

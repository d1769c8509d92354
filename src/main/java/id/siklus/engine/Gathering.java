package id.siklus.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what the steps of one transaction want done, so that two hundred steps that the engine ran one by one become
 * one statement. It is done before the transaction commits; a failure there fails the transaction.
 */
public final class Gathering<T> {

    private final Consumer<List<T>> deed;

    /**
     * For that deed.
     *
     * @param deed is given everything that one transaction gathered, in order
     */
    public Gathering(Consumer<List<T>> deed) {
        this.deed = deed;
    }

    /** Adds to what is to be done in the running transaction. */
    @SuppressWarnings("unchecked") // what is bound to this object was bound below
    public void add(T item) {
        Gathered<T> gathered = (Gathered<T>) TransactionSynchronizationManager.getResource(this);
        if (gathered == null) {
            gathered = new Gathered<>(this, deed);
            TransactionSynchronizationManager.registerSynchronization(gathered);
            TransactionSynchronizationManager.bindResource(this, gathered);
        }
        gathered.items.add(item);
    }

    /** What was gathered, bound to its transaction. */
    private static final class Gathered<T> implements TransactionSynchronization {

        private final List<T> items = new ArrayList<>();
        private final Object key;
        private final Consumer<List<T>> deed;

        private Gathered(Object key, Consumer<List<T>> deed) {
            this.key = key;
            this.deed = deed;
        }

        /** Before those that count what was done, who come last. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            deed.accept(List.copyOf(items));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(key);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(key, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }
    }
}

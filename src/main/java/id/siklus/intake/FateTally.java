package id.siklus.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers how fates change in a transaction, by whichever door, and writes the counters once: last, and in one order. So
 * nobody holds a counter while waiting for something else, and nobody waits crosswise. A transaction that is undone
 * touches no counter, and shows no figures to those who watch.
 */
@Component
class FateTally {

    private final JdbcCounts counts;
    private final FateMeters meters;

    FateTally(JdbcCounts counts, FateMeters meters) {
        this.counts = counts;
        this.meters = meters;
    }

    /** Notes changes of fates in the running transaction; without one they are written at once. */
    void note(FateCounts fates) {
        note(fates, new FateCounts());
    }

    /** The same with remarks about records. */
    void note(FateCounts fates, FateCounts remarks) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofTransaction().add(fates, remarks);
        } else {
            write(fates, remarks);
            meters.count(fates.given());
        }
    }

    private Noted ofTransaction() {
        Noted noted = (Noted) TransactionSynchronizationManager.getResource(this);
        if (noted == null) {
            noted = new Noted();
            TransactionSynchronizationManager.registerSynchronization(noted);
            TransactionSynchronizationManager.bindResource(this, noted);
        }
        return noted;
    }

    private void write(FateCounts fates, FateCounts remarks) {
        counts.addFates(fates.changes());
        counts.addRemarks(remarks.changes());
    }

    /**
     * What one transaction has noted. A rollback to a savepoint takes back what was noted since. Whatever else is done at
     * the end of a transaction has a higher precedence, and comes before.
     */
    private final class Noted implements TransactionSynchronization {

        private final List<Change> changes = new ArrayList<>();
        private final Map<Object, Integer> lengthAtSavepoint = new HashMap<>();
        private boolean written;

        void add(FateCounts fates, FateCounts remarks) {
            changes.add(new Change(fates, remarks));
            if (written) {
                write(fates, remarks);
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void savepoint(Object savepoint) {
            lengthAtSavepoint.put(savepoint, changes.size());
        }

        /** A savepoint that is not known here is older than the first change. */
        @Override
        public void savepointRollback(Object savepoint) {
            int kept = lengthAtSavepoint.getOrDefault(savepoint, 0);
            changes.subList(Math.min(kept, changes.size()), changes.size()).clear();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write(sum(Change::fates), sum(Change::remarks));
        }

        @Override
        public void afterCommit() {
            meters.count(sum(Change::fates).given());
        }

        private FateCounts sum(Function<Change, FateCounts> part) {
            FateCounts sum = new FateCounts();
            changes.forEach(change -> sum.addAll(part.apply(change)));
            return sum;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(FateTally.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(FateTally.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(FateTally.this);
        }
    }

    private record Change(FateCounts fates, FateCounts remarks) {}
}

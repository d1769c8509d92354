package id.siklus.intake;

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

    /** What one transaction has noted. Nothing else that is done at the end of a transaction comes after it. */
    private final class Noted implements TransactionSynchronization {

        private final FateCounts fates = new FateCounts();
        private final FateCounts remarks = new FateCounts();
        private boolean written;

        void add(FateCounts moreFates, FateCounts moreRemarks) {
            fates.addAll(moreFates);
            remarks.addAll(moreRemarks);
            if (written) {
                write(moreFates, moreRemarks);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write(fates, remarks);
        }

        @Override
        public void afterCommit() {
            meters.count(fates.given());
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
}

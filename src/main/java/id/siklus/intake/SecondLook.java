package id.siklus.intake;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks once more at records that have just begun to wait: what they wait for may have been brought by a transaction
 * that ran at the same time, of another consumer of this node or of another one, so that neither saw the other. Costs the consumers nothing, needs no lock
 * between them, and survives the death of any of them, since what is to be looked at stands in the database.
 */
public class SecondLook {

    private static final Logger log = LoggerFactory.getLogger(SecondLook.class);
    private static final int PIECE = 1000;

    private final JdbcSecondLook store;
    private final Dispatch dispatch;
    private final RecordBook book;
    private final TransactionOperations transaction;

    SecondLook(JdbcSecondLook store, Dispatch dispatch, RecordBook book, TransactionOperations transaction) {
        this.store = store;
        this.dispatch = dispatch;
        this.book = book;
        this.transaction = transaction;
    }

    /**
     * Marks what is new, and looks at what is ripe. The mark is the number of a transaction of its own: one that had begun
     * before would be older than those that may have missed the wait.
     *
     * @return how many records did not have to wait any longer
     */
    public int look() {
        transaction.executeWithoutResult(status -> store.mark());
        Integer found = transaction.execute(status -> {
            // Held until the end, so that what is asked again is what is written.
            List<WaitingRecord> ripe = store.take(PIECE);
            return ripe.isEmpty() ? 0 : book.writeMoved(dispatch.again(ripe));
        });
        return found == null ? 0 : found;
    }

    /** Looks every second, on each node that takes records. */
    static class EverySecond {

        private final SecondLook secondLook;

        EverySecond(SecondLook secondLook) {
            this.secondLook = secondLook;
        }

        @Scheduled(fixedDelayString = "1s")
        void look() {
            int woken = secondLook.look();
            if (woken > 0) {
                log.info("Woke {} records whose match had come at the same moment", woken);
            }
        }
    }
}

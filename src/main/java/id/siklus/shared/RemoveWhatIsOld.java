package id.siklus.shared;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes what was kept for long enough: every hour, in small transactions that hold nobody up, on one node at a time.
 * Where one kind fails the others go on, and it is tried again an hour later.
 */
@Component
class RemoveWhatIsOld {

    static final int CHUNK = 2_000;
    static final int MOST_CHUNKS = 500;

    private static final Logger log = LoggerFactory.getLogger(RemoveWhatIsOld.class);

    private final ObjectProvider<KeptForATime> kinds;
    private final JdbcRemovalTurn turn;
    private final TransactionOperations transactions;
    private final ObjectProvider<MeterRegistry> metrics;

    RemoveWhatIsOld(
            ObjectProvider<KeptForATime> kinds,
            JdbcRemovalTurn turn,
            TransactionOperations transactions,
            ObjectProvider<MeterRegistry> metrics) {
        this.kinds = kinds;
        this.turn = turn;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "7m")
    void removeHourly() {
        remove();
    }

    /** Removes what is old of every kind; answers those that failed. */
    List<String> remove() {
        List<String> failed = new ArrayList<>();
        kinds.orderedStream().forEach(kind -> {
            try {
                long removed = remove(kind);
                log.debug("Removed {} rows of {}", removed, kind.what());
            } catch (RuntimeException | Error trouble) {
                log.warn("What is old in {} could not be removed, trying again in an hour", kind.what(), trouble);
                failed.add(kind.what());
            }
        });
        return failed;
    }

    private long remove(KeptForATime kind) {
        long removed = 0;
        for (int chunks = 0; chunks < MOST_CHUNKS; chunks++) {
            int some = chunk(kind);
            removed += some;
            if (some < CHUNK) {
                break;
            }
        }
        long total = removed;
        metrics.ifAvailable(registry -> registry.counter("siklus.retention.removed", "what", kind.what())
                .increment((double) total));
        return removed;
    }

    /** Nothing where another node has its turn. */
    private int chunk(KeptForATime kind) {
        Integer removed = transactions.execute(status -> turn.take() ? kind.removeSome(CHUNK) : 0);
        return removed == null ? 0 : removed;
    }
}

package id.siklus.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Wakes, piece by piece and in the order of their facts, what a transaction has left because too much waited for what it
 * brought. The pieces keep transaction and memory within bounds, however many records have waited for one person.
 */
public class WakeBacklog {

    private static final Logger log = LoggerFactory.getLogger(WakeBacklog.class);

    private final JdbcWaking waking;
    private final JdbcWaitingRoom waitingRoom;
    private final Dispatch dispatch;
    private final RecordBook book;
    private final TransactionOperations transaction;

    WakeBacklog(
            JdbcWaking waking,
            JdbcWaitingRoom waitingRoom,
            Dispatch dispatch,
            RecordBook book,
            TransactionOperations transaction) {
        this.waking = waking;
        this.waitingRoom = waitingRoom;
        this.dispatch = dispatch;
        this.book = book;
        this.transaction = transaction;
    }

    /**
     * Wakes until nothing is left.
     *
     * @return how many records did not have to wait any longer
     */
    public int wake() {
        int all = 0;
        for (Integer woken = piece(); woken != null; woken = piece()) {
            all += woken;
        }
        return all;
    }

    /** One piece in one transaction; nothing where there is none. */
    private @Nullable Integer piece() {
        return transaction.execute(status -> {
            Optional<Awaited> next = waking.next();
            return next.isEmpty() ? null : wake(next.get());
        });
    }

    private int wake(Awaited awaited) {
        List<WaitingRecord> records = waitingRoom.find(Set.of(awaited));
        Verdicts behind = dispatch.behindOthers(records, awaited);
        Map<Boolean, List<WaitingRecord>> parts = records.stream()
                .collect(Collectors.partitioningBy(
                        record -> behind.of(record.key()).fate() == Fate.WAITING));
        List<WaitingRecord> passedOn = parts.getOrDefault(true, List.of());
        List<WaitingRecord> due = parts.getOrDefault(false, List.of());
        int moved = passedOn.isEmpty() ? 0 : book.writeMoved(new Dispatch.Outcome(behind, passedOn));
        int woken = due.isEmpty() ? 0 : book.writeMoved(dispatch.again(due));
        // Where none of them could move it has not come after all: they go on waiting for it.
        waking.end(awaited, moved + woken == 0);
        return woken;
    }

    /** Looks every second, on each node that takes records. */
    static class EverySecond {

        private final WakeBacklog backlog;

        EverySecond(WakeBacklog backlog) {
            this.backlog = backlog;
        }

        @Scheduled(fixedDelayString = "1s")
        void wake() {
            int woken = backlog.wake();
            if (woken > 0) {
                log.info("Woke {} more records, of which too many had waited for one transaction", woken);
            }
        }
    }
}

package id.siklus.cycle;

import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonNumbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works off what fell due, in chunks and in the order of the due dates: each chunk is claimed, told to the rooms and
 * gone in one transaction. Several nodes share the work, for what one has claimed the others skip. Where a room fails
 * at a chunk it is cut in halves until the deadline at fault stands alone; that one is put off and at last parked with
 * its reason, the others have lost nothing but a moment. Where the database fails, the chunk is tried again and then left
 * for the next sweep.
 */
@Component
class SweepDeadlines {

    private static final Logger log = LoggerFactory.getLogger(SweepDeadlines.class);

    private static final int MOST_TRIES = 3;

    private final DueDeadlines due;
    private final BusinessClock clock;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final CycleSettings settings;

    SweepDeadlines(
            DueDeadlines due,
            BusinessClock clock,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            CycleSettings settings) {
        this.due = due;
        this.clock = clock;
        this.transactions = transactions;
        this.events = events;
        this.settings = settings;
    }

    /** When the next deadline falls due, those aside that a room has failed at. */
    Optional<Instant> nextDue() {
        return due.next();
    }

    /**
     * Works off until nothing is due any more on the business clock.
     *
     * @return how many deadlines were tried
     */
    int sweep() {
        int tried = 0;
        for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
            tried += chunk;
        }
        return tried;
    }

    private int chunk() {
        return attempt(() -> due.take(clock.now(), settings.sweepChunk()));
    }

    private int attempt(Supplier<List<DueDeadline>> take) {
        for (int tries = 1; ; tries++) {
            try {
                return once(take);
            } catch (TransientDataAccessException
                    | RecoverableDataAccessException
                    | NonTransientDataAccessResourceException
                    | CannotCreateTransactionException
                    | TransactionSystemException outsideWorld) {
                // No deadline is guilty of a lost connection or a deadlock: none is put off for it.
                if (tries == MOST_TRIES) {
                    throw outsideWorld;
                }
                log.info("Tries a chunk of deadlines again: {}", PersonNumbers.hidden(outsideWorld.toString()));
            }
        }
    }

    private int once(Supplier<List<DueDeadline>> take) {
        List<DueDeadline> taken = new ArrayList<>();
        try {
            transactions.executeWithoutResult(transaction -> {
                taken.addAll(take.get());
                tell(taken);
            });
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException
                | CannotCreateTransactionException
                | TransactionSystemException outsideWorld) {
            throw outsideWorld;
        } catch (RuntimeException failure) {
            bisect(taken, failure);
        }
        return taken.size();
    }

    /** One event for each run of the same kind, so that nothing is heard before what fell due earlier. */
    private void tell(List<DueDeadline> taken) {
        int from = 0;
        for (int to = 1; to <= taken.size(); to++) {
            if (to == taken.size()
                    || !taken.get(to).kind().equals(taken.get(from).kind())) {
                List<Deadline> run = taken.subList(from, to).stream()
                        .map(DueDeadline::deadline)
                        .toList();
                events.publishEvent(new DeadlinesDue(taken.get(from).kind(), run));
                from = to;
            }
        }
    }

    private void bisect(List<DueDeadline> taken, RuntimeException failure) {
        if (taken.isEmpty()) {
            throw failure;
        }
        if (taken.size() == 1) {
            putOff(taken.get(0), failure);
            return;
        }
        int middle = taken.size() / 2;
        attempt(() -> due.take(taken.subList(0, middle)));
        attempt(() -> due.take(taken.subList(middle, taken.size())));
    }

    private void putOff(DueDeadline deadline, RuntimeException failure) {
        String reason = rootCause(failure).toString();
        if (due.putOff(deadline, settings.retryDelay(), settings.retryAttempts(), reason)) {
            log.warn(
                    "Parked the deadline {} of {}: {}",
                    deadline.kind(),
                    PersonNumbers.hidden(deadline.deadline().key()),
                    PersonNumbers.hidden(reason));
        }
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}

package id.siklus.intake;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a handler behind a savepoint. Where it fails, its work is undone and the batch is halved until the guilty record
 * stands alone: that one goes into quarantine, all others are applied.
 */
final class HandlerRun {

    private static final Logger log = LoggerFactory.getLogger(HandlerRun.class);

    private final TransactionTemplate savepoint;

    HandlerRun(PlatformTransactionManager transactions) {
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Verdicts run(IntakeHandler handler, List<EventRecord> events) {
        try {
            return apply(handler, events);
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException outsideWorld) {
            // No record is guilty of a lost connection or a deadlock: the whole batch comes again.
            throw outsideWorld;
        } catch (RuntimeException | StackOverflowError | AssertionError failed) {
            // Not so memory that is used up, or a class that is missing: no record is guilty of that either.
            return events.size() == 1 ? quarantine(events.get(0), failed) : halves(handler, events);
        }
    }

    private Verdicts apply(IntakeHandler handler, List<EventRecord> events) {
        Verdicts verdicts = savepoint.execute(status -> handler.apply(events));
        if (verdicts == null) {
            throw new IllegalStateException(handler + " gave no verdicts");
        }
        return verdicts;
    }

    private Verdicts halves(IntakeHandler handler, List<EventRecord> events) {
        int half = events.size() / 2;
        Verdicts verdicts = run(handler, events.subList(0, half));
        verdicts.add(run(handler, events.subList(half, events.size())));
        return verdicts;
    }

    private static Verdicts quarantine(EventRecord event, Throwable failure) {
        log.error("The handler of {} failed on record {}; it is in quarantine", event.type(), event.key(), failure);
        Verdicts verdicts = new Verdicts();
        verdicts.quarantined(event.key(), Reason.of("intake.reason.handler-failed", failure.toString()));
        return verdicts;
    }
}

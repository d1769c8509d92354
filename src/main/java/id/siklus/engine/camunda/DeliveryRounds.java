package id.siklus.engine.camunda;

import id.siklus.engine.MailDelivery;
import id.siklus.shared.Logged;
import id.siklus.shared.PersonNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Delivers mail: claims business keys, not messages, so that order per key holds with any number of deliverers, and
 * hands one message to each in a single engine command. Where the command fails it is cut in halves until the key at
 * fault stands alone; that one is put off and at last parked, the others have lost nothing but a moment.
 */
@Component
final class DeliveryRounds implements MailDelivery {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRounds.class);

    private final JdbcDeliveries deliveries;
    private final LetterCarrier carrier;
    private final TransactionOperations transactions;
    private final EngineProperties properties;

    DeliveryRounds(
            JdbcDeliveries deliveries,
            LetterCarrier carrier,
            TransactionOperations transactions,
            EngineProperties properties) {
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.transactions = transactions;
        this.properties = properties;
    }

    /** One delivery at a time on a node: whoever asks while the loop is at it has its work done as well when this returns. */
    @Override
    public synchronized int deliverDue() {
        int tried = 0;
        for (int round = round(); round > 0; round = round()) {
            tried += round;
        }
        return tried;
    }

    private int round() {
        return attempt(() -> deliveries.claimDue(properties.deliveryBatch()));
    }

    /** Delivers to what can be claimed in one transaction, or in several smaller ones. */
    private int attempt(Supplier<List<String>> claim) {
        List<String> claimed = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        try {
            transactions.executeWithoutResult(transaction -> {
                claimed.addAll(claim.get());
                try {
                    deliver(claimed);
                } catch (RuntimeException failure) {
                    failures.add(failure);
                    throw failure;
                }
            });
        } catch (RuntimeException failure) {
            // What failed first counts: on a connection that has been ended for it, undoing fails as well.
            bisect(claimed, failures.isEmpty() ? failure : failures.get(0));
        }
        return claimed.size();
    }

    private void deliver(List<String> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        List<JdbcDeliveries.Letter> letters = deliveries.nextFor(claimed);
        deliveries.handOver(letters);
        if (claimed.size() == 1) {
            Logged.during("key", claimed.get(0), () -> carrier.carry(letters));
        } else {
            carrier.carry(letters);
        }
        deliveries.settle(claimed);
    }

    private void bisect(List<String> keys, RuntimeException failure) {
        // A database that is away is no message's fault: none of them loses a try by it.
        if (keys.isEmpty() || JdbcLostDatabase.isBehind(failure)) {
            throw failure;
        }
        if (keys.size() == 1) {
            transactions.executeWithoutResult(transaction -> putOff(keys, failure));
            return;
        }
        int middle = keys.size() / 2;
        attempt(() -> deliveries.claim(keys.subList(0, middle)));
        attempt(() -> deliveries.claim(keys.subList(middle, keys.size())));
    }

    private void putOff(List<String> key, RuntimeException failure) {
        List<String> claimed = deliveries.claim(key);
        if (claimed.isEmpty()
                || deliveries.putOff(claimed.get(0), properties.retryDelay()) < properties.retryAttempts()) {
            return;
        }
        String reason = rootCause(failure).toString();
        for (JdbcDeliveries.Letter letter : deliveries.nextFor(claimed)) {
            deliveries.park(letter, reason);
            log.warn(
                    "Parked message {} for {}: {}",
                    letter.message(),
                    letter.businessKey(),
                    PersonNumbers.hidden(reason));
        }
        deliveries.settle(claimed);
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}

package id.siklus.intake;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Takes the events of one topic into the ledger of its room. Lives in the room's {@code inbound} door and knows nothing
 * of Kafka: what comes here is valid, new, and on the right topic.
 *
 * <p>A handler must come to the same ledger in whatever order facts arrive, and must keep nothing in memory between two
 * calls: where it fails, its work is rolled back and it gets the halves of the batch, until the guilty record is found.
 */
@NamedInterface("api")
public interface IntakeHandler {

    /** Types of events that it takes; no other handler takes them. */
    Set<String> types();

    /** What a schema cannot say about the data of one event: the reason to reject it. Asks nothing outside the event. */
    default Optional<Reason> objection(EventRecord event) {
        return Optional.empty();
    }

    /** What the event may bring that others wait for; they are handed over right after it. */
    default Set<Awaited> brings(EventRecord event) {
        return Set.of();
    }

    /** Whose figures the event may change, and of which months; the room knows better than the envelope. */
    default Bearing bearing(EventRecord event) {
        YearMonth month = YearMonth.from(event.time().atZone(ZoneOffset.UTC));
        return Bearing.of(event, month, month);
    }

    /** Writes a batch, in the order of its arrival and in the running transaction, with a handful of statements. */
    Verdicts apply(List<EventRecord> events);
}

package id.siklus.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored deadlines as the sweep sees them. What is taken is gone if the transaction commits. */
interface DueDeadlines {

    /** When the earliest falls due that is neither parked nor put off. */
    Optional<Instant> next();

    /** Takes the earliest that are due and that nobody else holds, in the order of their due dates. */
    List<DueDeadline> take(Instant now, int limit);

    /** Takes of these those that are still there and free, in the order of their due dates. */
    List<DueDeadline> take(List<DueDeadline> deadlines);

    /** Makes a deadline wait, twice as long each time, or parks it after so many attempts; true where it is parked. */
    boolean putOff(DueDeadline deadline, Duration delay, int attempts, String reason);
}

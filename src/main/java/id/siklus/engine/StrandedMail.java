package id.siklus.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up messages that reached no process: nobody waited for them in time, or their delivery failed again and again. */
public interface StrandedMail {

    /**
     * Such messages, newest first.
     *
     * @param before the number of the last message of the page before
     */
    List<Letter> find(@Nullable Long before, int limit);

    /** How many there are of each state. */
    Counts count();

    /**
     * A message.
     *
     * @param state {@code EXPIRED} or {@code PARKED}
     * @param reason why, in the words of the engine
     */
    record Letter(
            long id,
            String businessKey,
            String message,
            String state,
            Instant postedAt,
            @Nullable Instant settledAt,
            @Nullable String reason) {}

    /**
     * How many messages reached no process, and how many still wait for one.
     *
     * @param expired whose time is over, or whose instance has ended
     * @param parked whose delivery failed
     * @param pending that wait
     */
    record Counts(long expired, long parked, long pending) {}
}

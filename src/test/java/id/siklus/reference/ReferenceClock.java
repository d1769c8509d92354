package id.siklus.reference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the business clock is from the machine's. Kept in the database, so that a restart goes on where it was. */
class ReferenceClock {

    private final Clock machine = Clock.systemUTC();
    private final JdbcClient jdbc;
    private final AtomicReference<Duration> offset;

    ReferenceClock(JdbcClient jdbc, Instant start) {
        this.jdbc = jdbc;
        Duration initial = Duration.between(machine.instant(), start);
        jdbc.sql("insert into reference.clock (offset_millis) values (:millis) on conflict do nothing")
                .param("millis", initial.toMillis())
                .update();
        this.offset = new AtomicReference<>(Duration.ofMillis(jdbc.sql("select offset_millis from reference.clock")
                .query(Long.class)
                .single()));
    }

    Duration offset() {
        return offset.get();
    }

    /**
     * Insists that an instant does not lie behind the business clock.
     *
     * @throws ClockRefused where it does
     */
    void requireForward(Instant to) {
        Instant now = machine.instant().plus(offset.get());
        if (to.isBefore(now)) {
            throw ClockRefused.backward(now);
        }
    }

    /** Moves the business clock forward to that instant; where it is there already it stays where it is. */
    synchronized void advanceTo(Instant to) {
        Duration moved = Duration.between(machine.instant(), to);
        if (moved.compareTo(offset.get()) > 0) {
            jdbc.sql("update reference.clock set offset_millis = :millis")
                    .param("millis", moved.toMillis())
                    .update();
            offset.set(Duration.ofMillis(moved.toMillis()));
        }
    }
}

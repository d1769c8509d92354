package id.siklus.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The time that the law goes by: due dates, periods and acts of people. It is machine time plus an offset, which is
 * zero everywhere but in the reference set-up. Machinery (sessions, retries, leases, Kafka) asks the machine instead.
 */
public final class BusinessClock {

    private final Clock machine;
    private final Supplier<Duration> offset;

    public BusinessClock(Clock machine, Supplier<Duration> offset) {
        this.machine = machine;
        this.offset = offset;
    }

    /** A business clock that shows the time of the machine. */
    public static BusinessClock atMachineTime(Clock machine) {
        return new BusinessClock(machine, () -> Duration.ZERO);
    }

    public Instant now() {
        return machine.instant().plus(offset.get());
    }

    /** The date on the wall of an office in that zone. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }
}

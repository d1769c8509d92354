package id.siklus.intake.kafka;

import java.time.Duration;

/** How long to wait after the n-th failure in a row: short at first, then doubling up to a limit. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private int failures;

    Duration next() {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures, 10));
        failures++;
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    void reset() {
        failures = 0;
    }
}

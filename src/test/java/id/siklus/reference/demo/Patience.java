package id.siklus.reference.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, with an end. */
final class Patience {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 100;

    private Patience() {}

    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new DemoFailed("Waited " + LIMIT.toSeconds() + " s in vain for " + what + ".");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new DemoFailed("Stopped.");
            }
        }
    }
}

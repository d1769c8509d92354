package id.siklus.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills or freezes this very process by a signal of the system when it has come to a point for the n-th time. Set by
 * system properties; this class is in the test sources, so that production cannot have it.
 */
final class KillSwitch {

    static final String POINT = "siklus.chaos.point";
    static final String HIT = "siklus.chaos.hit";
    static final String SIGNAL = "siklus.chaos.signal";

    private static final String ARMED = System.getProperty(POINT, "");
    private static final int AT = Integer.getInteger(HIT, 1);
    private static final AtomicInteger HITS = new AtomicInteger();

    private KillSwitch() {}

    static boolean isArmed() {
        return !ARMED.isEmpty();
    }

    static void reached(Point point) {
        if (ARMED.equals(point.name()) && HITS.incrementAndGet() == AT) {
            signal(System.getProperty(SIGNAL, "KILL").toUpperCase(Locale.ROOT));
        }
    }

    private static void signal(String name) {
        try {
            new ProcessBuilder(
                            "kill",
                            "-" + name,
                            Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
            // Nothing of this thread comes after the point: either it is dead, or it was frozen and goes on later.
            TimeUnit.MILLISECONDS.sleep(name.equals("KILL") ? 60_000 : 300);
        } catch (IOException noKill) {
            throw new UncheckedIOException(noKill);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

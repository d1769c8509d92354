package id.siklus.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a loop of this node that would otherwise look again only after a while; other nodes find it at their next look. */
public class Bell {

    private final Semaphore rung = new Semaphore(0);

    public final void ring() {
        rung.release();
    }

    /** Waits for a ring, at most that long; any number of rings since the last wait count as one. */
    public final void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}

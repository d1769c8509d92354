package id.siklus.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread of this node that does one thing again and again: at once when its bell rings, and at a slow pace for what
 * other nodes left or what failed before. It outlives whatever goes wrong in it, errors of the machine included.
 */
public abstract class Loop implements SmartLifecycle, Endless {

    private static final Logger log = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final Bell bell;
    private final Duration pace;
    private final Duration patience;
    private final AtomicLong failures = new AtomicLong();
    private volatile @Nullable Thread thread;
    private boolean troubled;

    /**
     * Creates a loop that has not begun.
     *
     * @param patience how long a round at hand may take when the loop is to stop
     */
    protected Loop(String name, Bell bell, Duration pace, Duration patience) {
        this.name = name;
        this.bell = bell;
        this.pace = pace;
        this.patience = patience;
    }

    /** Does what there is to do; answers whether it should be asked again without waiting. */
    protected abstract boolean round();

    /** Ends what a round may be waiting for. */
    protected void giveUp() {}

    /** The last thing that the thread does. */
    protected void end() {}

    @Override
    public final void start() {
        Thread started = new Thread(this::run, name);
        thread = started;
        started.start();
    }

    private void run() {
        try {
            while (thread == Thread.currentThread()) {
                turnSafely();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    /** Telling of a failure may fail as well, where memory is used up. */
    private void turnSafely() throws InterruptedException {
        try {
            turn();
        } catch (InterruptedException stopping) {
            throw stopping;
        } catch (Throwable again) {
            failures.incrementAndGet();
            bell.await(pace);
        }
    }

    private void turn() throws InterruptedException {
        boolean again = false;
        try {
            again = round();
            troubled = false;
        } catch (Throwable broken) {
            // Whatever it is, a database that is gone or memory that is used up: the next round may go well.
            failures.incrementAndGet();
            failed(broken);
        }
        if (!again) {
            bell.await(pace);
        }
    }

    private void failed(Throwable broken) {
        if (!troubled && isRunning()) {
            log.warn("{} fails, trying again every {}", name, pace, broken);
        }
        troubled = true;
    }

    /** Lets the round at hand finish, and gives it up where that takes too long. */
    @Override
    public final void stop() {
        Thread stopping = thread;
        thread = null;
        bell.ring();
        if (stopping == null) {
            return;
        }
        try {
            stopping.join(patience.toMillis());
            if (stopping.isAlive()) {
                giveUp();
                stopping.join(patience.toMillis());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    @Override
    public final String work() {
        return name;
    }

    @Override
    public final boolean isDead() {
        Thread running = thread;
        return running != null && running.getState() == Thread.State.TERMINATED;
    }

    @Override
    public final long failures() {
        return failures.get();
    }
}

package id.siklus.publishing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The loop that sends: at once when something was written on this node, and at a slow pace for what others left or what
 * failed before. Stops behind web, intake and mailbox, so that what their last work said still leaves.
 */
@Component
final class OutboxSender implements SmartLifecycle {

    /** Mail is delivered at 1000: whatever may write has stopped before. */
    static final int PHASE = 500;

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SendingRounds rounds;
    private final KafkaPost post;
    private final OutboxBell bell;
    private final PublishingSettings settings;
    private volatile @Nullable Thread loop;
    private boolean troubled;

    OutboxSender(SendingRounds rounds, KafkaPost post, OutboxBell bell, PublishingSettings settings) {
        this.rounds = rounds;
        this.post = post;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::run, "outbox-sender");
        loop = thread;
        thread.start();
    }

    private void run() {
        try {
            while (loop == Thread.currentThread()) {
                if (!round()) {
                    bell.await(settings.poll());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            post.close();
        }
    }

    /** One of the loops that outlive whatever goes wrong in them, such as a database that is gone for a while. */
    private boolean round() {
        try {
            boolean more = rounds.next();
            troubled = false;
            return more;
        } catch (RuntimeException outside) {
            if (!troubled && loop != null) {
                log.warn("Events are not sent, trying again every {}", settings.poll(), outside);
            }
            troubled = true;
            return false;
        }
    }

    /** Lets the round at hand finish, but does not wait for a broker that is gone. */
    @Override
    public void stop() {
        Thread thread = loop;
        loop = null;
        bell.ring();
        if (thread != null) {
            try {
                thread.join(PATIENCE.toMillis());
                post.close();
                thread.join(PATIENCE.toMillis());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

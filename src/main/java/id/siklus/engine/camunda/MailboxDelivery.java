package id.siklus.engine.camunda;

import id.siklus.engine.MailDelivery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The loop that delivers mail: at once when something rings on this node, and at a slow pace for what other nodes left
 * or what failed before. Stops behind intake and web, before the engine and its data source.
 */
@Component
final class MailboxDelivery implements SmartLifecycle {

    /** Web servers stop at phases near the maximum, intake at 2000: whatever may post has stopped before. */
    static final int PHASE = 1_000;

    private static final Logger log = LoggerFactory.getLogger(MailboxDelivery.class);

    private final MailDelivery rounds;
    private final DeliveryBell bell;
    private final EngineProperties properties;
    private volatile @Nullable Thread loop;

    MailboxDelivery(MailDelivery rounds, DeliveryBell bell, EngineProperties properties) {
        this.rounds = rounds;
        this.bell = bell;
        this.properties = properties;
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::run, "mailbox-delivery");
        loop = thread;
        thread.start();
    }

    private void run() {
        try {
            while (loop == Thread.currentThread()) {
                deliver();
                bell.await(properties.deliveryPoll());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One of the loops that outlive whatever goes wrong in them, such as a database that is gone for a while. */
    private void deliver() {
        try {
            rounds.deliverDue();
        } catch (RuntimeException outside) {
            log.warn("Mail could not be delivered, trying again in {}", properties.deliveryPoll(), outside);
        }
    }

    @Override
    public void stop() {
        Thread thread = loop;
        loop = null;
        bell.ring();
        if (thread != null) {
            try {
                thread.join();
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
        return properties.deliveryEnabled();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

package id.siklus.engine.camunda;

import id.siklus.engine.MailDelivery;
import id.siklus.shared.Loop;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The loop that delivers mail. Stops behind intake and web, before the engine and its data source. */
@Component
final class MailboxDelivery extends Loop {

    /** Web servers stop at phases near the maximum, intake at 2000: whatever may post has stopped before. */
    static final int PHASE = 1_000;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final MailDelivery rounds;
    private final EngineProperties properties;

    MailboxDelivery(MailDelivery rounds, DeliveryBell bell, EngineProperties properties) {
        super("mailbox-delivery", bell, properties.deliveryPoll(), PATIENCE);
        this.rounds = rounds;
        this.properties = properties;
    }

    @Override
    protected boolean round() {
        rounds.deliverDue();
        return false;
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

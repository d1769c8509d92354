package id.siklus.publishing;

import id.siklus.shared.Loop;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The loop that sends what was written. Stops behind web, intake and mailbox, so that what their last work said still
 * leaves, but does not wait for a broker that is gone.
 */
@Component
final class OutboxSender extends Loop {

    /** Mail is delivered at 1000: whatever may write has stopped before. */
    static final int PHASE = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SendingRounds rounds;
    private final KafkaPost post;
    private final PublishingSettings settings;

    OutboxSender(SendingRounds rounds, KafkaPost post, OutboxBell bell, PublishingSettings settings) {
        super("outbox-sender", bell, settings.poll(), PATIENCE);
        this.rounds = rounds;
        this.post = post;
        this.settings = settings;
    }

    @Override
    protected boolean round() {
        return rounds.next();
    }

    @Override
    protected void giveUp() {
        post.close();
    }

    @Override
    protected void end() {
        post.close();
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

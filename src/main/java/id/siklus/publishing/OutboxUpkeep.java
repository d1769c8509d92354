package id.siklus.publishing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then how much waits, and clears away what was sent long ago. */
@Component
@ConditionalOnProperty(name = "siklus.publishing.enabled", matchIfMissing = true)
class OutboxUpkeep {

    private static final Logger log = LoggerFactory.getLogger(OutboxUpkeep.class);
    private static final int CHUNK = 5_000;

    private final JdbcSending outbox;
    private final SendingTally tally;
    private final PublishingSettings settings;

    OutboxUpkeep(JdbcSending outbox, SendingTally tally, PublishingSettings settings) {
        this.outbox = outbox;
        this.tally = tally;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "10s")
    void look() {
        tally.stands(outbox.standing());
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "1m")
    void purge() {
        int purged = 0;
        int chunk;
        do {
            chunk = outbox.purge(settings.keep(), CHUNK);
            purged += chunk;
        } while (chunk == CHUNK);
        log.debug("Cleared {} sent events away", purged);
    }
}

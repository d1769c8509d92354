package id.siklus.publishing;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then how much waits. */
@Component
@ConditionalOnProperty(name = "siklus.publishing.enabled", matchIfMissing = true)
class OutboxUpkeep {

    private final JdbcSending outbox;
    private final SendingTally tally;

    OutboxUpkeep(JdbcSending outbox, SendingTally tally) {
        this.outbox = outbox;
        this.tally = tally;
    }

    @Scheduled(fixedDelayString = "10s")
    void look() {
        tally.stands(outbox.standing());
    }
}

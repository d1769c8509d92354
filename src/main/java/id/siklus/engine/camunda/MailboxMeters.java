package id.siklus.engine.camunda;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Numbers for whoever watches: mail that somebody waits for, how long it has, and what was parked. */
@Component
@ConditionalOnProperty(name = "siklus.engine.delivery-enabled", matchIfMissing = true)
class MailboxMeters {

    private final JdbcMailboxStanding mailbox;
    private volatile JdbcMailboxStanding.Standing standing = new JdbcMailboxStanding.Standing(0, 0, 0);

    MailboxMeters(JdbcMailboxStanding mailbox, ObjectProvider<MeterRegistry> metrics) {
        this.mailbox = mailbox;
        metrics.ifAvailable(this::bind);
    }

    private void bind(MeterRegistry registry) {
        Gauge.builder("siklus.mailbox.awaited", () -> standing.awaited())
                .description("Mail that a process waits for and has not got")
                .register(registry);
        Gauge.builder("siklus.mailbox.oldest", () -> standing.oldestSeconds())
                .description("Since when the oldest of it lies there")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("siklus.mailbox.parked", () -> standing.parked())
                .description("Mail that was tried in vain too often and needs somebody")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "15s")
    void look() {
        standing = mailbox.standing();
    }
}

package id.siklus.cycle;

import id.siklus.shared.BusinessClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Numbers for whoever watches: how far the sweep of deadlines is behind, and what it gave up. */
@Component
@ConditionalOnProperty(name = "siklus.cycle.sweep-enabled", matchIfMissing = true)
class DeadlineMeters {

    private final JdbcDeadlineStanding deadlines;
    private final BusinessClock clock;
    private volatile JdbcDeadlineStanding.Standing standing = new JdbcDeadlineStanding.Standing(0, 0);

    DeadlineMeters(JdbcDeadlineStanding deadlines, BusinessClock clock, ObjectProvider<MeterRegistry> metrics) {
        this.deadlines = deadlines;
        this.clock = clock;
        metrics.ifAvailable(this::bind);
    }

    private void bind(MeterRegistry registry) {
        Gauge.builder("siklus.deadlines.behind", () -> standing.behindSeconds())
                .description("Since when the oldest deadline that fell due has not been worked off")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("siklus.deadlines.parked", () -> standing.parked())
                .description("Deadlines that were tried in vain too often and need somebody")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "15s")
    void look() {
        standing = deadlines.standing(clock.now());
    }
}

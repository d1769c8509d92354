package id.siklus.tasklist;

import id.siklus.shared.BusinessClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Numbers for whoever watches: how many tasks of people are open, and how many of them are late. */
@Component
@ConditionalOnProperty(name = "siklus.tasklist.counting-enabled", matchIfMissing = true)
class TaskMeters {

    private final JdbcTaskStanding tasks;
    private final BusinessClock clock;
    private volatile JdbcTaskStanding.Standing standing = new JdbcTaskStanding.Standing(0, 0);

    TaskMeters(JdbcTaskStanding tasks, BusinessClock clock, ObjectProvider<MeterRegistry> metrics) {
        this.tasks = tasks;
        this.clock = clock;
        metrics.ifAvailable(this::bind);
    }

    private void bind(MeterRegistry registry) {
        Gauge.builder("siklus.tasks.open", () -> standing.open())
                .description("Tasks that wait for people")
                .register(registry);
        Gauge.builder("siklus.tasks.overdue", () -> standing.overdue())
                .description("Those of them whose due date has passed")
                .register(registry);
    }

    /** Seldom: it counts the whole list. */
    @Scheduled(fixedDelayString = "60s")
    void look() {
        standing = tasks.standing(clock.now());
    }
}

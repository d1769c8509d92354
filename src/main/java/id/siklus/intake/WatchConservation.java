package id.siklus.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Recounts partitions from their records, a bounded piece at a time, and raises the alarm where something is not
 * accounted for: in the log, in the metrics and, through {@link ConservationHealth}, in the health of the application.
 */
@Component
@ConditionalOnProperty(name = "siklus.intake.enabled", matchIfMissing = true)
class WatchConservation {

    private static final Logger log = LoggerFactory.getLogger(WatchConservation.class);
    private static final int PARTITIONS = 8;
    private static final int PIECE = 200_000;

    private final JdbcConservation store;
    private final JdbcProgress progress;
    private volatile List<Breach> breaches = List.of();
    private volatile JdbcConservation.Waiting waiting = new JdbcConservation.Waiting(0, Duration.ZERO);

    WatchConservation(JdbcConservation store, JdbcProgress progress, ObjectProvider<MeterRegistry> metrics) {
        this.store = store;
        this.progress = progress;
        metrics.ifAvailable(this::bind);
    }

    private void bind(MeterRegistry registry) {
        Gauge.builder(
                        "siklus.intake.unaccounted",
                        this,
                        watch -> watch.breaches.stream().mapToLong(Breach::size).sum())
                .description("Offsets and records that are not accounted for")
                .register(registry);
        Gauge.builder("siklus.intake.waiting", this, watch -> watch.waiting.records())
                .description("Records that wait for somebody or something")
                .register(registry);
        Gauge.builder(
                        "siklus.intake.waiting.oldest",
                        this,
                        watch -> watch.waiting.oldest().toSeconds())
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "30s")
    void watch() {
        store.recount(PARTITIONS, PIECE);
        waiting = store.waiting();
        progress.forget();
        List<Breach> found = store.breaches();
        if (!found.isEmpty() && !found.equals(breaches)) {
            log.error("Not everything is accounted for: {}", found);
        } else if (found.isEmpty() && !breaches.isEmpty()) {
            log.info("Everything is accounted for again");
        }
        breaches = found;
    }
}

package id.siklus.intake;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down where a partition does not account for everything that was taken. Readiness is another matter: work goes on. */
@Component("conservation")
class ConservationHealth implements HealthIndicator {

    private final JdbcConservation store;

    ConservationHealth(JdbcConservation store) {
        this.store = store;
    }

    @Override
    public Health health() {
        List<Breach> breaches = store.breaches();
        if (breaches.isEmpty()) {
            return Health.up().build();
        }
        return Health.down()
                .withDetail(
                        "partitions",
                        breaches.stream()
                                .map(breach -> breach.topic() + '-' + breach.partition())
                                .toList())
                .build();
    }
}

package id.siklus.shared;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** A node whose endless work has ended says so: by a health indicator that is down, and to those who watch. */
@Component("endless")
class EndlessWork implements HealthIndicator, SmartInitializingSingleton {

    private final ObjectProvider<Endless> works;
    private final ObjectProvider<MeterRegistry> metrics;

    EndlessWork(ObjectProvider<Endless> works, ObjectProvider<MeterRegistry> metrics) {
        this.works = works;
        this.metrics = metrics;
    }

    @Override
    public void afterSingletonsInstantiated() {
        metrics.ifAvailable(registry -> works.forEach(work -> bind(work, registry)));
    }

    private static void bind(Endless work, MeterRegistry registry) {
        Gauge.builder("siklus.endless.dead", work, one -> one.isDead() ? 1 : 0)
                .description("Whether work that never ends by itself has ended")
                .tag("work", work.work())
                .register(registry);
        FunctionCounter.builder("siklus.endless.failures", work, Endless::failures)
                .description("Failures after which it has gone on")
                .tag("work", work.work())
                .register(registry);
    }

    @Override
    public Health health() {
        List<String> dead =
                works.stream().filter(Endless::isDead).map(Endless::work).toList();
        return dead.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("dead", dead).build();
    }
}

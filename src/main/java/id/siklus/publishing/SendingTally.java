package id.siklus.publishing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Numbers for whoever watches: what was sent, refused and not answered, what waits and for how long. */
@Component
class SendingTally {

    private static final List<String> TOPICS = List.of("skp.events.v1", "plan.events.v1", "evaluation.events.v1");
    private static final List<String> COUNTERS =
            List.of("siklus.outbox.sent", "siklus.outbox.refused", "siklus.outbox.stalled");

    private final ObjectProvider<MeterRegistry> metrics;
    private volatile JdbcSending.Standing standing = new JdbcSending.Standing(0, 0, 0);

    SendingTally(ObjectProvider<MeterRegistry> metrics) {
        this.metrics = metrics;
        metrics.ifAvailable(this::bind);
    }

    private void bind(MeterRegistry registry) {
        Gauge.builder("siklus.outbox.unsent", () -> standing.unsent())
                .description("events that Kafka has not acknowledged")
                .register(registry);
        Gauge.builder("siklus.outbox.oldest", () -> standing.oldestSeconds())
                .description("age of the oldest of them")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("siklus.outbox.refused.subjects", () -> standing.refused())
                .description("subjects whose next event the broker refuses")
                .register(registry);
        // From zero on, so that whoever watches sees the first one.
        TOPICS.forEach(topic -> COUNTERS.forEach(name -> registry.counter(name, "topic", topic)));
    }

    void stands(JdbcSending.Standing now) {
        standing = now;
    }

    void count(Outcome outcome) {
        outcome.sent().forEach(event -> count("siklus.outbox.sent", event.topic()));
        outcome.refused().keySet().forEach(event -> count("siklus.outbox.refused", event.topic()));
        outcome.stalled().keySet().forEach(topic -> count("siklus.outbox.stalled", topic));
    }

    private void count(String name, String topic) {
        metrics.ifAvailable(registry -> registry.counter(name, "topic", topic).increment());
    }
}

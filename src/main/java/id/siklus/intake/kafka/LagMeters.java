package id.siklus.intake.kafka;

import id.siklus.intake.Fate;
import id.siklus.intake.PartitionProgress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far behind the partitions of this node are, by topic, for those who watch from outside. */
final class LagMeters {

    private final Map<String, Lag> lags = new ConcurrentHashMap<>();

    LagMeters(Collection<String> topics) {
        topics.forEach(topic -> lags.put(topic, new Lag(0, 0)));
    }

    private record Lag(long records, long seconds) {

        Lag and(PartitionProgress partition, Instant now) {
            return new Lag(records + partition.lag(), Math.max(seconds, partition.lagSeconds(now)));
        }
    }

    void bind(MeterRegistry registry) {
        for (String topic : lags.keySet()) {
            Gauge.builder("siklus.intake.lag.records", lags, all -> lag(topic).records())
                    .description("Records that are still to be taken")
                    .tag("topic", topic)
                    .register(registry);
            Gauge.builder("siklus.intake.lag", lags, all -> lag(topic).seconds())
                    .description("How far behind the intake is")
                    .baseUnit("seconds")
                    .tag("topic", topic)
                    .register(registry);
            // From zero on, so that whoever watches sees the first one.
            for (Fate fate : Fate.values()) {
                registry.counter("siklus.intake.fates", "topic", topic, "fate", fate.name());
            }
        }
    }

    void report(List<PartitionProgress> partitions) {
        Instant now = Instant.now();
        Map<String, Lag> reported = new ConcurrentHashMap<>();
        lags.keySet().forEach(topic -> reported.put(topic, new Lag(0, 0)));
        partitions.forEach(partition -> reported.merge(
                partition.topic(), new Lag(0, 0).and(partition, now), (one, other) -> one.and(partition, now)));
        lags.putAll(reported);
    }

    private Lag lag(String topic) {
        return lags.getOrDefault(topic, new Lag(0, 0));
    }
}

package id.siklus.intake.kafka;

import id.siklus.intake.Fate;
import id.siklus.intake.PartitionProgress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far behind the partitions of this node are, and how many are left alone, for those who watch from outside. */
final class LagMeters {

    private final List<String> topics;
    private final Map<Integer, Map<String, Lag>> lags = new ConcurrentHashMap<>();

    LagMeters(Collection<String> topics) {
        this.topics = List.copyOf(topics);
    }

    private record Lag(long records, long seconds, int madeAnew) {

        private static final Lag NONE = new Lag(0, 0, 0);

        static Lag of(PartitionProgress partition, Instant now) {
            return new Lag(partition.lag(), partition.lagSeconds(now), partition.madeAnew() ? 1 : 0);
        }

        Lag and(Lag other) {
            return new Lag(records + other.records, Math.max(seconds, other.seconds), madeAnew + other.madeAnew);
        }
    }

    void bind(MeterRegistry registry) {
        for (String topic : topics) {
            Gauge.builder("siklus.intake.lag.records", lags, all -> lag(topic).records())
                    .description("Records that are still to be taken")
                    .tag("topic", topic)
                    .register(registry);
            Gauge.builder("siklus.intake.lag", lags, all -> lag(topic).seconds())
                    .description("How far behind the intake is")
                    .baseUnit("seconds")
                    .tag("topic", topic)
                    .register(registry);
            Gauge.builder("siklus.intake.made.anew", lags, all -> lag(topic).madeAnew())
                    .description("Partitions that are not read because they are not the ones any more that were read")
                    .tag("topic", topic)
                    .register(registry);
            // From zero on, so that whoever watches sees the first one.
            for (Fate fate : Fate.values()) {
                registry.counter("siklus.intake.fates", "topic", topic, "fate", fate.name());
            }
        }
    }

    /** What one of the consumers of this node says about its partitions, in place of what it has said before. */
    void report(int consumer, List<PartitionProgress> partitions) {
        Instant now = Instant.now();
        Map<String, Lag> reported = new HashMap<>();
        partitions.forEach(partition -> reported.merge(partition.topic(), Lag.of(partition, now), Lag::and));
        lags.put(consumer, reported);
    }

    private Lag lag(String topic) {
        return lags.values().stream()
                .map(reported -> reported.getOrDefault(topic, Lag.NONE))
                .reduce(Lag.NONE, Lag::and);
    }
}

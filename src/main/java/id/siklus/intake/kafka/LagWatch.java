package id.siklus.intake.kafka;

import id.siklus.intake.PartitionProgress;
import id.siklus.intake.PollBatch;
import id.siklus.intake.RawRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;

/** Notes how far behind each partition is, and tells it every two seconds. */
final class LagWatch {

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final KafkaLoop.Taker taker;
    private final Predicate<TopicPartition> madeAnew;
    private final Map<TopicPartition, Long> records = new HashMap<>();
    private final Map<TopicPartition, Instant> newest = new HashMap<>();
    private Instant nextReport = Instant.MIN;

    LagWatch(Consumer<byte[], byte[]> consumer, KafkaLoop.Taker taker, Predicate<TopicPartition> madeAnew) {
        this.consumer = consumer;
        this.taker = taker;
        this.madeAnew = madeAnew;
    }

    /** A batch has been taken. */
    void took(PollBatch batch) {
        for (RawRecord record : batch.records()) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            records.merge(partition, 1L, Long::sum);
            newest.merge(
                    partition,
                    Instant.ofEpochMilli(record.timestamp()),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Reports, if it is time. */
    void report() {
        Instant now = Instant.now();
        if (now.isBefore(nextReport)) {
            return;
        }
        nextReport = now.plus(BETWEEN_REPORTS);
        newest.keySet().retainAll(consumer.assignment());
        List<PartitionProgress> report = new ArrayList<>();
        for (TopicPartition partition : consumer.assignment()) {
            report.add(new PartitionProgress(
                    partition.topic(),
                    partition.partition(),
                    consumer.currentLag(partition).orElse(0),
                    newest.get(partition),
                    records.getOrDefault(partition, 0L),
                    madeAnew.test(partition)));
        }
        taker.progress(report, isConnected());
        records.clear();
    }

    /** Whether there is a connection to any broker; a client that does not say so is believed to have one. */
    private boolean isConnected() {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count")
                        && metric.getKey().group().equals("consumer-metrics"))
                .map(Map.Entry::getValue)
                .map(Metric::metricValue)
                .noneMatch(Double.valueOf(0)::equals);
    }
}

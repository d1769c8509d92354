package id.siklus.intake.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/**
 * Polls in small bites until there is enough for a batch. Kafka bounds a poll by the number of records, and what it
 * fetches by its size when compressed: a few kilobytes on the wire may become gigabytes in memory.
 */
final class Polls {

    /** The most records of one bite; of the largest that a topic takes, some hundred MiB. */
    static final int BITE = 50;

    /** As much as thousands of usual records say; less than a batch may say, so that those stay together. */
    private static final long ENOUGH_OCTETS = 2 << 20;

    private final Consumer<byte[], byte[]> consumer;
    private final int mostRecords;
    private final List<ConsumerRecord<byte[], byte[]>> polled = new ArrayList<>();
    private long octets;

    /**
     * Begins with nothing.
     *
     * @param mostRecords of a batch; a bite more may come
     */
    Polls(Consumer<byte[], byte[]> consumer, int mostRecords) {
        this.consumer = consumer;
        this.mostRecords = mostRecords;
    }

    /** Waits so long for the first record; what is there already comes along. */
    List<ConsumerRecord<byte[], byte[]>> next(Duration patience) {
        drop();
        ConsumerRecords<byte[], byte[]> bite = consumer.poll(patience);
        bite.forEach(this::add);
        while (!bite.isEmpty() && polled.size() < mostRecords && octets < ENOUGH_OCTETS) {
            bite = consumer.poll(Duration.ZERO);
            bite.forEach(this::add);
        }
        return List.copyOf(polled);
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        polled.add(record);
        octets += length(record.key()) + length(record.value());
        record.headers().forEach(header -> octets += length(header.value()));
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /** What was polled of partitions that have gone since must not be taken; of the others it will be polled again. */
    void drop() {
        polled.clear();
        octets = 0;
    }
}

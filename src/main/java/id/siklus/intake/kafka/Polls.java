package id.siklus.intake.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * Polls in small bites until there is enough for a batch. Kafka bounds a poll by the number of records, and what it
 * fetches by its size when compressed: a few kilobytes on the wire may become gigabytes in memory.
 */
final class Polls {

    /** The most records of one bite; of the largest that a topic takes, some hundred MiB. */
    static final int BITE = 50;

    /** As much as thousands of usual records say; less than a batch may say, so that those stay together. */
    private static final long ENOUGH_OCTETS = 3 << 20;

    private final Consumer<byte[], byte[]> consumer;
    private final int mostRecords;
    private final List<ConsumerRecord<byte[], byte[]>> polled = new ArrayList<>();
    private long octets;
    private @Nullable KafkaException failed;

    /**
     * Begins with nothing.
     *
     * @param mostRecords of a batch; a bite more may come
     */
    Polls(Consumer<byte[], byte[]> consumer, int mostRecords) {
        this.consumer = consumer;
        this.mostRecords = mostRecords;
    }

    /**
     * Waits so long for the first record; what is there already comes along. A partition that cannot be read does not
     * hold up what came of others before: its failure is told the next time.
     */
    List<ConsumerRecord<byte[], byte[]>> next(Duration patience) {
        drop();
        if (failed != null) {
            KafkaException earlier = failed;
            failed = null;
            throw earlier;
        }
        int bite = add(consumer.poll(patience));
        while (bite > 0 && polled.size() < mostRecords && octets < ENOUGH_OCTETS) {
            bite = more();
        }
        return List.copyOf(polled);
    }

    private int more() {
        try {
            return add(consumer.poll(Duration.ZERO));
        } catch (WakeupException | InterruptException stopping) {
            throw stopping;
        } catch (KafkaException later) {
            failed = later;
            return 0;
        }
    }

    private int add(ConsumerRecords<byte[], byte[]> bite) {
        bite.forEach(this::add);
        return bite.count();
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        polled.add(record);
        octets += length(record.key()) + length(record.value());
        record.headers().forEach(header -> octets += length(header.value()));
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private void drop() {
        polled.clear();
        octets = 0;
    }
}

package id.siklus.bench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends numbered records, as fast as it can or at a steady rate. */
final class Generator implements AutoCloseable {

    private static final long TICK_NANOS = 5_000_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile RuntimeException failure;

    Generator(String bootstrap) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "5", "batch.size", "131072"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends the records from one number up to, but without, the other; returns when the broker has them all. */
    void sendAll(LongFunction<ProducerRecord<byte[], byte[]>> records, long from, long to) {
        for (long number = from; number < to; number++) {
            send(records.apply(number));
        }
        flush();
    }

    /** Sends the records from one number up to the other, so many a second. */
    void sendSteadily(LongFunction<ProducerRecord<byte[], byte[]>> records, long from, long to, int perSecond) {
        long began = System.nanoTime();
        long number = from;
        while (number < to) {
            long due = Math.min(to, from + (System.nanoTime() - began) * perSecond / 1_000_000_000L);
            while (number < due) {
                send(records.apply(number++));
            }
            LockSupport.parkNanos(TICK_NANOS);
        }
        flush();
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record, (metadata, broken) -> {
            if (broken == null) {
                acknowledged.incrementAndGet();
            } else {
                failure = new IllegalStateException(broken);
            }
        });
    }

    void flush() {
        producer.flush();
        if (failure != null) {
            throw failure;
        }
    }

    /** How many records the broker has confirmed. */
    long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void close() {
        producer.close();
    }
}

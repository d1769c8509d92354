package id.siklus.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends the stream from a process of its own, at a steady pace, and leaves with 0 when Kafka has all of it. */
final class Generator {

    /** How the stream is sent. */
    enum Mode {
        /** Record by record. */
        PLAIN,
        /** In transactions, of which every third is aborted and sent again. */
        ABORTING,
        /** With other records in between that compaction removes, and with keys that it must keep. */
        COMPACTED
    }

    private static final int CHUNK = 40;
    private static final AtomicInteger KEYS = new AtomicInteger();

    private Generator() {}

    public static void main(String[] arguments) throws Exception {
        String bootstrap = arguments[0];
        List<Message> stream = EventStream.of(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        int perSecond = Integer.parseInt(arguments[3]);
        Mode mode = Mode.valueOf(arguments[4]);
        try (KafkaProducer<byte[], byte[]> producer = producer(bootstrap, mode)) {
            Map<String, Integer> partitions = new HashMap<>();
            for (Message message : stream) {
                partitions.computeIfAbsent(
                        message.topic(), topic -> producer.partitionsFor(topic).size());
            }
            Random random = new Random(Long.parseLong(arguments[1]));
            long began = System.nanoTime();
            for (int from = 0; from < stream.size(); from += CHUNK) {
                List<ProducerRecord<byte[], byte[]>> chunk =
                        stream.subList(from, Math.min(from + CHUNK, stream.size())).stream()
                                .map(message -> record(message, partitions, mode))
                                .toList();
                send(producer, chunk, mode, random);
                long due = began + Duration.ofSeconds(1).toNanos() * (from + CHUNK) / perSecond;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            }
            if (mode == Mode.COMPACTED) {
                noise(producer, partitions);
            }
        }
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer,
            List<ProducerRecord<byte[], byte[]>> chunk,
            Mode mode,
            Random random)
            throws ExecutionException, InterruptedException {
        if (mode != Mode.ABORTING) {
            await(send(producer, chunk));
            return;
        }
        if (random.nextInt(3) == 0) {
            producer.beginTransaction();
            await(send(producer, chunk.subList(0, 1 + random.nextInt(chunk.size()))));
            producer.abortTransaction();
        }
        producer.beginTransaction();
        send(producer, chunk);
        producer.commitTransaction();
    }

    private static List<Future<RecordMetadata>> send(
            KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> chunk) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        chunk.forEach(record -> sent.add(producer.send(record)));
        return sent;
    }

    private static void await(List<Future<RecordMetadata>> sent) throws ExecutionException, InterruptedException {
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Message message, Map<String, Integer> partitions, Mode mode) {
        ProducerRecord<byte[], byte[]> record = message.record(partitions.get(message.topic()));
        if (mode != Mode.COMPACTED) {
            return record;
        }
        byte[] own = ("key-" + KEYS.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        byte[] value = record.value() == null ? new byte[0] : record.value();
        return new ProducerRecord<>(record.topic(), record.partition(), own, value, record.headers());
    }

    /** What compaction does away with: many values of one key, of which only the last is certain to stay. */
    private static void noise(KafkaProducer<byte[], byte[]> producer, Map<String, Integer> partitions)
            throws ExecutionException, InterruptedException {
        byte[] key = "noise".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 30; round++) {
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            partitions.forEach((topic, count) -> {
                for (int partition = 0; partition < count; partition++) {
                    records.add(new ProducerRecord<>(topic, partition, key, new byte[0]));
                }
            });
            await(send(producer, records));
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrap, Mode mode) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000);
        if (mode == Mode.ABORTING) {
            properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "generator");
        }
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        if (mode == Mode.ABORTING) {
            producer.initTransactions();
        }
        return producer;
    }
}

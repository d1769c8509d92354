package id.siklus.chaos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * One record of the stream.
 *
 * @param subject decides the partition, also where the key is missing or wrong
 * @param kind what the stream meant by it
 */
record Message(String topic, String subject, String key, List<String[]> headers, byte[] value, Kind kind) {

    enum Kind {
        PLAIN,
        REPEATED,
        SAME_FACT,
        MALFORMED,
        UNKNOWN
    }

    /** In structured mode, keyed by its subject. */
    static Message structured(String topic, String subject, String json, Kind kind) {
        return new Message(
                topic,
                subject,
                subject,
                List.<String[]>of(new String[] {"content-type", "application/cloudevents+json; charset=UTF-8"}),
                json.getBytes(StandardCharsets.UTF_8),
                kind);
    }

    Message as(Kind other) {
        return new Message(topic, subject, key, headers, value, other);
    }

    /** The record for Kafka; the same message always goes to the same partition. */
    ProducerRecord<byte[], byte[]> record(int partitions) {
        List<Header> all = new ArrayList<>();
        for (String[] header : headers) {
            all.add(new RecordHeader(header[0], header[1].getBytes(StandardCharsets.UTF_8)));
        }
        return new ProducerRecord<>(
                topic,
                Math.floorMod(subject.hashCode(), partitions),
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value,
                all);
    }
}

package id.siklus.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as Kafka keeps it: bytes, so that nothing in it can stop its partition.
 *
 * @param timestamp given by Kafka; machine time, and only good for ordering arrivals across partitions
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawRecord(
        String topic,
        int partition,
        long offset,
        long timestamp,
        byte @Nullable [] key,
        List<Header> headers,
        byte @Nullable [] value) {

    /** How much room it takes as it came, in bytes. */
    int octets() {
        int octets = length(key) + length(value);
        for (Header header : headers) {
            octets += header.name().length() + length(header.value());
        }
        return octets;
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /** A header; a name may occur more than once. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Header(String name, byte @Nullable [] value) {}
}

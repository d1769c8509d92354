package id.siklus.publishing;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event that has not been acknowledged by Kafka.
 *
 * @param seq where it stands in the outbox
 * @param sequence where it stands among the events of its subject
 */
record UnsentEvent(
        long seq, UUID id, String topic, String type, String subject, long sequence, OffsetDateTime time, String data) {

    /** Whose order it keeps. Kafka knows no order between topics. */
    Line line() {
        return new Line(topic, subject);
    }

    /** The events of one subject on one topic. */
    record Line(String topic, String subject) {}

    /** Without whom it is about. */
    @Override
    public String toString() {
        return type + " " + id;
    }
}

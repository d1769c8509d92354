package id.siklus.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The taps of an agency, as many as one likes: everybody taps four times a day, on one day after the other. Every second
 * record is in structured mode, the others are in binary mode; 300 bytes each.
 */
final class CheckIns {

    static final String TOPIC = "attendance.events.v1";

    private static final String TYPE = "id.siklus.attendance.recorded.v1";
    private static final List<String> KINDS = List.of("CHECK_IN", "BREAK_OUT", "BREAK_IN", "CHECK_OUT");
    private static final int[] HOURS = {7, 12, 13, 16};
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 2, 1);
    private static final ZoneOffset JAKARTA = ZoneOffset.ofHours(7);
    private static final int SECONDS_OF_A_RUSH = 1_800;

    private final List<String> people;
    private final String source;

    /**
     * Taps of these people.
     *
     * @param source names what sends them: two with different sources send different taps
     */
    CheckIns(List<String> people, String source) {
        this.people = people;
        this.source = "urn:bench:" + source;
    }

    /** Taps of everybody in this database. */
    static CheckIns of(JdbcClient jdbc, String source) {
        return new CheckIns(
                jdbc.sql("select id from roster.employee order by id")
                        .query(String.class)
                        .list(),
                source);
    }

    List<String> people() {
        return people;
    }

    private String person(long number) {
        return people.get((int) (number % people.size()));
    }

    /** The tap with this number, always the same. */
    ProducerRecord<byte[], byte[]> record(long number) {
        String person = person(number);
        String id = source + "-" + number;
        // With its seconds, also where they are none.
        String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time(number));
        String data = String.format(
                Locale.ROOT,
                "{\"kind\":\"%s\",\"method\":\"DEVICE\",\"place\":\"OFFICE\",\"device\":\"GATE-%02d\",\"score\":0.9%d}",
                KINDS.get((int) (round(number) % KINDS.size())),
                number % 40,
                number % 10);
        return number % 2 == 0 ? structured(person, id, time, data) : binary(person, id, time, data);
    }

    private ProducerRecord<byte[], byte[]> binary(String person, String id, String time, String data) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(TOPIC, utf8(person), utf8(data));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", source,
                        "ce_type", TYPE,
                        "ce_subject", person,
                        "ce_time", time,
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, utf8(value)));
        return record;
    }

    private ProducerRecord<byte[], byte[]> structured(String person, String id, String time, String data) {
        String event = String.format(
                Locale.ROOT,
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"%s\",\"type\":\"%s\",\"subject\":\"%s\","
                        + "\"time\":\"%s\",\"datacontenttype\":\"application/json\",\"data\":%s}",
                id,
                source,
                TYPE,
                person,
                time,
                data);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(TOPIC, utf8(person), utf8(event));
        record.headers().add("content-type", utf8("application/cloudevents+json"));
        return record;
    }

    private long round(long number) {
        return number / people.size();
    }

    private OffsetDateTime time(long number) {
        long round = round(number);
        return FIRST_DAY
                .plusDays(round / KINDS.size())
                .atTime(HOURS[(int) (round % KINDS.size())], 0, 1)
                .plusSeconds(number % SECONDS_OF_A_RUSH)
                .atOffset(JAKARTA);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

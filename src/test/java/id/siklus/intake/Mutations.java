package id.siklus.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A stream of records that went wrong in every way that was thought of, from a seed: broken UTF-8, deep nesting, huge
 * numbers, wrong types, missing and doubled headers, missing keys and values, doubled fields, cut and mixed bytes. About
 * one in five is left as it should be.
 */
final class Mutations {

    private static final List<String> PEOPLE = List.of(
            Events.EKO, Events.EKO, Events.EKO, Events.SARI, "197611052001121003", "N-0001", "unit:ORG", "unit:X1");
    private static final List<String> TOPICS = List.of("attendance.events.v1", "work.events.v1", "roster.events.v1");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0.0001",
            "1e400",
            "-1e-400",
            "1E+2147483648",
            "9".repeat(400),
            "12345678901234567890123456789012345678",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"" + "x".repeat(5000) + "\"",
            "\"1E+999999999\"",
            "\"1e-999999999\"",
            "\"2026-02-30\"",
            "\"2026-01-06T25:00:00+07:00\"",
            "\"+292278994-08-17T07:12:55Z\"",
            "\"9999-12-31T23:59:59-12:00\"",
            "\"1000-01-01T00:00:00+14:00\"",
            "\"9999-12\"",
            "\"9999-12-31\"",
            "\"-9999-01-01T00:00:00Z\"",
            "{}",
            "[]",
            "[[]]",
            "{\"a\":{\"b\":[1,{}]}}",
            "[".repeat(40) + "]".repeat(40),
            "[".repeat(5000),
            "NaN",
            "Infinity",
            "01",
            "'x'",
            "\"\u202e\ud83d\ude00\"");

    private final Random random;
    private int number;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** The next record, for that place. */
    RawRecord next(String topic, int partition, long offset) {
        Events event = valid(topic);
        RawRecord record =
                random.nextInt(3) == 0 ? event.binary(partition, offset) : event.structured(partition, offset);
        for (int times = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(3); times > 0; times--) {
            record = mutate(record);
        }
        return new RawRecord(
                topic, partition, offset, record.timestamp(), record.key(), record.headers(), record.value());
    }

    private Events valid(String topic) {
        number++;
        String id = random.nextInt(100) == 0 ? "f-" + random.nextInt(number) : "f-" + number;
        Events event = event(topic, id);
        String day = "%02d".formatted(1 + random.nextInt(28));
        if (random.nextInt(4) == 0) {
            event.with("sequence", random.nextInt(1000));
        }
        return event.of(any(PEOPLE))
                .at("2026-0" + (1 + random.nextInt(3)) + "-" + day + "T07:" + (10 + random.nextInt(50)) + ":00+07:00");
    }

    private Events event(String topic, String id) {
        String task = "t-" + random.nextInt(2000);
        return switch (topic) {
            case "attendance.events.v1" ->
                switch (random.nextInt(5)) {
                    case 0 ->
                        Events.event("attendance.day-status", id)
                                .data("date", "2026-01-" + (10 + random.nextInt(20)))
                                .data("status", "SICK")
                                .data("verified", true);
                    case 1 ->
                        Events.event("attendance.corrected", id)
                                .data("reason", "FORGOT_TAP")
                                .data("kind", "CHECK_IN")
                                .data("at", "2026-01-12T07:20:00+07:00")
                                .data("approvedBy", "197611052001121003");
                    case 2 -> Events.event("attendance.month-closed", id).data("month", "2026-01");
                    default -> Events.tap(id);
                };
            case "work.events.v1" ->
                switch (random.nextInt(4)) {
                    case 0 ->
                        Events.event("work.task-assigned", id)
                                .data("taskId", task)
                                .data("title", "Tugas")
                                .data("assignedAt", "2026-01-05T08:00:00+07:00")
                                .data("dueAt", "2026-01-30T16:00:00+07:00")
                                .data("assignedBy", "197611052001121003");
                    case 1 ->
                        Events.event("work.task-progressed", id)
                                .data("taskId", task)
                                .data("percent", random.nextInt(120))
                                .data("quantityDone", random.nextInt(9));
                    case 2 ->
                        Events.event("work.task-accepted", id)
                                .data("taskId", task)
                                .data("by", "197611052001121003")
                                .data("quality", "MEETS");
                    default -> Events.event("work.month-closed", id).data("month", "2026-02");
                };
            default ->
                Events.event("roster.employee-left", id)
                        .data("reason", "RETIRED")
                        .data("effectiveOn", "2026-03-01");
        };
    }

    private RawRecord mutate(RawRecord record) {
        return switch (random.nextInt(12)) {
            case 0 -> with(record, flipped(record.value()));
            case 1 -> with(record, cut(record.value()));
            case 2 -> with(record, inserted(record.value(), new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF}));
            case 3, 4, 5 -> with(record, replacedValue(record.value()));
            case 6 -> with(record, doubledField(record.value()));
            case 7 -> withHeaders(record, fewer(record.headers()));
            case 8 -> withHeaders(record, doubled(record.headers()));
            case 9 -> withKey(record, random.nextBoolean() ? null : noise(random.nextInt(40)));
            case 10 -> random.nextInt(4) == 0 ? with(record, null) : with(record, noise(random.nextInt(300)));
            default -> withHeaders(record, broken(record.headers()));
        };
    }

    /** Puts something else in the place of one value of the text, whatever it is that stands there. */
    private byte[] replacedValue(byte[] value) {
        if (value == null) {
            return null;
        }
        String text = new String(value, StandardCharsets.UTF_8);
        List<Integer> colons = new ArrayList<>();
        for (int at = text.indexOf("\":"); at >= 0; at = text.indexOf("\":", at + 1)) {
            colons.add(at + 2);
        }
        if (colons.isEmpty()) {
            return any(VALUES).getBytes(StandardCharsets.UTF_8);
        }
        int from = any(colons);
        int to = from;
        while (to < text.length() && ",}".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return (text.substring(0, from) + any(VALUES) + text.substring(to)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] doubledField(byte[] value) {
        if (value == null) {
            return null;
        }
        String text = new String(value, StandardCharsets.UTF_8);
        int brace = text.indexOf('{', random.nextInt(Math.max(1, text.length())));
        return brace < 0
                ? value
                : (text.substring(0, brace + 1) + "\"id\":" + any(VALUES) + ",\"kind\":\"x\","
                                + text.substring(brace + 1))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] value) {
        if (value == null || value.length == 0) {
            return value;
        }
        byte[] flipped = value.clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private byte[] cut(byte[] value) {
        if (value == null) {
            return null;
        }
        byte[] cut = new byte[random.nextInt(value.length + 1)];
        System.arraycopy(value, 0, cut, 0, cut.length);
        return cut;
    }

    private byte[] inserted(byte[] value, byte[] what) {
        if (value == null) {
            return what;
        }
        int at = random.nextInt(value.length + 1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(value, 0, at);
        all.writeBytes(what);
        all.write(value, at, value.length - at);
        return all.toByteArray();
    }

    private List<RawRecord.Header> fewer(List<RawRecord.Header> headers) {
        List<RawRecord.Header> fewer = new ArrayList<>(headers);
        if (!fewer.isEmpty()) {
            fewer.remove(random.nextInt(fewer.size()));
        }
        return random.nextInt(10) == 0 ? List.of() : fewer;
    }

    private List<RawRecord.Header> doubled(List<RawRecord.Header> headers) {
        List<RawRecord.Header> doubled = new ArrayList<>(headers);
        if (!doubled.isEmpty()) {
            RawRecord.Header one = any(headers);
            doubled.add(random.nextBoolean() ? one : new RawRecord.Header(one.name(), noise(random.nextInt(20))));
        }
        return doubled;
    }

    private List<RawRecord.Header> broken(List<RawRecord.Header> headers) {
        List<RawRecord.Header> broken = new ArrayList<>(headers);
        String name = any(List.of("ce_id", "ce_time", "CE_Type", "content-type", "ce_", "", "ce_\u0000", "x-trace"));
        byte[] value = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> noise(random.nextInt(30));
            case 2 -> "text/plain".getBytes(StandardCharsets.UTF_8);
            default -> any(VALUES).getBytes(StandardCharsets.UTF_8);
        };
        broken.add(random.nextInt(broken.size() + 1), new RawRecord.Header(name, value));
        return broken;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    static List<String> topics() {
        return TOPICS;
    }

    private static RawRecord with(RawRecord record, byte[] value) {
        return new RawRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.headers(),
                value);
    }

    private static RawRecord withKey(RawRecord record, byte[] key) {
        return new RawRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                key,
                record.headers(),
                record.value());
    }

    private static RawRecord withHeaders(RawRecord record, List<RawRecord.Header> headers) {
        return new RawRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                headers,
                record.value());
    }
}

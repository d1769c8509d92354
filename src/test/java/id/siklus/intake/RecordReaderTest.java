package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.siklus.shared.BusinessClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reading rules of the contract, one by one. */
class RecordReaderTest {

    private static final EventSchemas SCHEMAS = new EventSchemas();
    private static final Instant NOW = Instant.parse("2026-02-10T01:00:00Z");

    private final RecordReader reader = new RecordReader(
            SCHEMAS,
            new EventCatalogue(SCHEMAS.types(), List.of(new TakesTaps())),
            BusinessClock.atMachineTime(Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void bothModesSayTheSame() {
        Reading structured = reader.read(Events.tap("1").structured(0, 0));
        Reading binary = reader.read(Events.tap("1").binary(0, 0));

        assertThat(structured.verdict()).isNull();
        assertThat(binary.verdict()).isNull();
        assertThat(binary.content()).isEqualTo(structured.content());
        assertThat(binary.identity()).isEqualTo(structured.identity());
        assertThat(structured.event().time()).isEqualTo(Instant.parse("2026-01-06T00:25:00Z"));
        assertThat(structured.event().get("kind").textValue()).isEqualTo("CHECK_IN");
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of("data in Base64", base64(Events.tap("1"))),
                Arguments.of(
                        "JSON content type in binary mode",
                        Events.tap("1")
                                .header("content-type", "application/json")
                                .binary(0, 0)),
                Arguments.of(
                        "a doubled header of one value",
                        Events.tap("1").header("ce_id", "1").binary(0, 0)),
                Arguments.of(
                        "a sequence in digits",
                        Events.tap("1").with("sequence", "17").structured(0, 0)),
                Arguments.of(
                        "a sequence as number",
                        Events.tap("1").with("sequence", 17).structured(0, 0)),
                Arguments.of(
                        "null for absent",
                        Events.tap("1")
                                .with("sequence", NullNode.instance)
                                .data("place", NullNode.instance)
                                .structured(0, 0)),
                Arguments.of(
                        "unknown fields",
                        Events.tap("1")
                                .data("colour", "blue")
                                .with("traceparent", "00-1")
                                .structured(0, 0)),
                Arguments.of(
                        "a number without NIP", Events.tap("1").of("N-0001").structured(0, 0)),
                Arguments.of(
                        "lower-case T and Z",
                        Events.tap("1").at("2026-01-06t00:25:00.123456789z").structured(0, 0)),
                Arguments.of(
                        "identity of 255 signs", Events.tap("x".repeat(255)).structured(0, 0)),
                Arguments.of("a record of exactly 1 MiB", sized(1 << 20)),
                Arguments.of(
                        "nesting of 32",
                        Events.tap("1").data("deep", new TextNode("@")).structuredWith("\"@\"", nested(30))),
                Arguments.of(
                        "a number of 38 digits",
                        Events.tap("1")
                                .data("big", new BigDecimal("9".repeat(38)))
                                .structured(0, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void readable(String what, RawRecord record) {
        assertThat(reader.read(record).verdict()).isNull();
    }

    static Stream<Arguments> rejected() {
        return Stream.of(
                Arguments.of("intake.reason.tombstone", raw(null)),
                Arguments.of("intake.reason.too-large", sized((1 << 20) + 1)),
                Arguments.of("intake.reason.not-cloudevent", raw("{}")),
                Arguments.of("intake.reason.not-cloudevent", raw("{}", "content-type", "application/json")),
                Arguments.of("intake.reason.batch", raw("[]", "content-type", "application/cloudevents-batch+json")),
                Arguments.of("intake.reason.batch", raw("[]", "content-type", "application/cloudevents+json")),
                Arguments.of("intake.reason.not-object", raw("7", "content-type", "application/cloudevents+json")),
                Arguments.of(
                        "intake.reason.both-modes",
                        Events.tap("1").header("ce_id", "1").structured(0, 0)),
                Arguments.of(
                        "intake.reason.headers-contradict",
                        Events.tap("1").header("ce_id", "2").binary(0, 0)),
                Arguments.of(
                        "intake.reason.content-type",
                        Events.tap("1")
                                .header("content-type", "application/avro")
                                .binary(0, 0)),
                Arguments.of(
                        "intake.reason.content-type",
                        Events.tap("1").with("datacontenttype", "text/xml").structured(0, 0)),
                Arguments.of("intake.reason.header-not-text", brokenHeader()),
                Arguments.of(
                        "intake.reason.header-not-text",
                        Events.tap("1").header("ce_colour", "a\0b").binary(0, 0)),
                Arguments.of("intake.reason.not-utf8", brokenUtf8()),
                Arguments.of("intake.reason.not-json", structured("")),
                Arguments.of("intake.reason.not-json", structured("{\"id\":")),
                Arguments.of("intake.reason.not-json", structured("{} {}")),
                Arguments.of("intake.reason.not-json", structured("{\"id\":\"1\",\"id\":\"2\"}")),
                Arguments.of("intake.reason.not-json", structured("{\"id\":NaN}")),
                Arguments.of(
                        "intake.reason.beyond-limits",
                        Events.tap("1").data("deep", new TextNode("@")).structuredWith("\"@\"", nested(31))),
                Arguments.of(
                        "intake.reason.number-too-long",
                        Events.tap("1").data("big", new TextNode("@")).structuredWith("\"@\"", "9".repeat(39))),
                Arguments.of(
                        "intake.reason.number-too-long",
                        Events.tap("1").data("big", new TextNode("@")).structuredWith("\"@\"", "1e400")),
                Arguments.of(
                        "intake.reason.text-not-storable",
                        Events.tap("1").data("note", "a\0b").structured(0, 0)),
                Arguments.of(
                        "intake.reason.text-not-storable",
                        Events.tap("1").data("note", new TextNode("@")).structuredWith("@", "\\ud800")),
                Arguments.of(
                        "intake.reason.text-not-storable",
                        Events.tap("1").data("note", "x").structuredWith("\"note\"", "\"\\udc00\"")),
                Arguments.of(
                        "intake.reason.specversion",
                        Events.tap("1").with("specversion", "0.3").structured(0, 0)),
                Arguments.of(
                        "intake.reason.attribute-missing",
                        Events.tap("1").with("specversion", null).structured(0, 0)),
                Arguments.of(
                        "intake.reason.attribute-missing",
                        Events.tap("1").with("id", null).structured(0, 0)),
                Arguments.of(
                        "intake.reason.attribute-missing",
                        Events.tap("1").with("id", "").structured(0, 0)),
                Arguments.of(
                        "intake.reason.attribute-missing",
                        Events.tap("1").with("source", null).binary(0, 0)),
                Arguments.of(
                        "intake.reason.attribute-missing",
                        Events.tap("1").with("type", null).structured(0, 0)),
                Arguments.of(
                        "intake.reason.attribute-missing",
                        Events.tap("1").with("subject", null).structured(0, 0)),
                Arguments.of(
                        "intake.reason.attribute-missing",
                        Events.tap("1").with("time", null).structured(0, 0)),
                Arguments.of(
                        "intake.reason.attribute-not-text",
                        Events.tap("1").with("id", 1).structured(0, 0)),
                Arguments.of(
                        "intake.reason.attribute-too-long",
                        Events.tap("x".repeat(256)).structured(0, 0)),
                Arguments.of(
                        "intake.reason.attribute-too-long",
                        Events.tap("1").with("source", "x".repeat(256)).structured(0, 0)),
                Arguments.of(
                        "intake.reason.time",
                        Events.tap("1").at("2026-01-06T07:25:00").structured(0, 0)),
                Arguments.of(
                        "intake.reason.time",
                        Events.tap("1").at("2026-02-30T07:25:00Z").structured(0, 0)),
                Arguments.of(
                        "intake.reason.time", Events.tap("1").at("2026-01-06").structured(0, 0)),
                Arguments.of(
                        "intake.reason.sequence",
                        Events.tap("1").with("sequence", "one").structured(0, 0)),
                Arguments.of(
                        "intake.reason.sequence",
                        Events.tap("1").with("sequence", 1.5).structured(0, 0)),
                Arguments.of(
                        "intake.reason.sequence",
                        Events.tap("1").with("sequence", true).structured(0, 0)),
                Arguments.of(
                        "intake.reason.data-missing",
                        Events.tap("1").with("data", null).structured(0, 0)),
                Arguments.of(
                        "intake.reason.data-twice",
                        Events.tap("1").with("data_base64", "e30=").structured(0, 0)),
                Arguments.of(
                        "intake.reason.sequence",
                        Events.tap("1").with("sequence", "1E+999999999").structured(0, 0)),
                Arguments.of(
                        "intake.reason.sequence",
                        Events.tap("1").with("sequence", "1e-999999999").structured(0, 0)),
                Arguments.of(
                        "intake.reason.beyond-limits",
                        Events.tap("1").data("note", "~").structuredWith("\"~\"", "1E+2147483648")),
                Arguments.of(
                        "intake.reason.time",
                        Events.tap("1").at("9999-12-31T23:59:59-12:00").structured(0, 0)),
                Arguments.of(
                        "intake.reason.data-base64",
                        Events.tap("1")
                                .with("data", null)
                                .with("data_base64", "%")
                                .structured(0, 0)),
                Arguments.of(
                        "intake.reason.data",
                        Events.tap("1").with("data", "text").structured(0, 0)),
                Arguments.of(
                        "intake.reason.data",
                        Events.tap("1").data("kind", "SLEPT").structured(0, 0)),
                Arguments.of(
                        "intake.reason.data",
                        Events.tap("1").data("method", "MANUAL").structured(0, 0)),
                Arguments.of(
                        "intake.reason.data", Events.tap("1").data("flags", 7).structured(0, 0)),
                Arguments.of(
                        "intake.reason.data",
                        Events.event("attendance.month-closed", "1")
                                .data("month", "2026-01\n")
                                .structured(0, 0)),
                Arguments.of(
                        "intake.reason.subject",
                        Events.tap("1").of("19860709201001100").structured(0, 0)),
                Arguments.of(
                        "intake.reason.subject", Events.tap("1").of("N-123").structured(0, 0)),
                Arguments.of(
                        "intake.reason.subject", Events.tap("1").of("unit:org").structured(0, 0)),
                Arguments.of(
                        "intake.reason.subject-unit",
                        Events.tap("1").of("unit:ORG").structured(0, 0)),
                Arguments.of(
                        "intake.reason.nip",
                        Events.tap("1").of("198613092010011006").structured(0, 0)),
                Arguments.of(
                        "intake.reason.nip",
                        Events.tap("1").of("198607092010011000").structured(0, 0)),
                Arguments.of(
                        "test.objection", Events.tap("1").data("place", "FIELD").structured(0, 0)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource
    void rejected(String reason, RawRecord record) {
        Reading reading = reader.read(record);

        assertThat(reading.event()).isNull();
        assertThat(reading.verdict().fate()).isEqualTo(Fate.REJECTED);
        assertThat(reading.verdict().reason().key()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "intake.reason.unknown-type, id.siklus.attendance.recorded.v2, attendance.events.v1",
        "intake.reason.unknown-type, id.siklus.weather.changed.v1, attendance.events.v1",
        "intake.reason.other-topic, id.siklus.attendance.recorded.v1, work.events.v1",
        "intake.reason.no-handler, id.siklus.roster.employee-left.v1, roster.events.v1"
    })
    void whatIsValidAndCannotBeAppliedIsPutIntoQuarantine(String reason, String type, String topic) {
        Events event = Events.tap("1")
                .with("type", type)
                .on(topic)
                .data("reason", "RETIRED")
                .data("effectiveOn", "2026-01-31");

        Reading reading = reader.read(event.structured(0, 0));

        assertThat(reading.event()).isNotNull();
        assertThat(reading.verdict().fate()).isEqualTo(Fate.QUARANTINED);
        assertThat(reading.verdict().reason().key()).isEqualTo(reason);
    }

    @Test
    void oddKeysAndFutureTimesAreCountedAndNotRefused() {
        RawRecord odd = Events.tap("1").at("2026-02-10T08:00:01+07:00").structured(0, 0);
        RawRecord keyless = new RawRecord(odd.topic(), 0, 0, 0, null, odd.headers(), odd.value());
        RawRecord misKeyed =
                new RawRecord(odd.topic(), 0, 0, 0, "x".getBytes(StandardCharsets.UTF_8), odd.headers(), odd.value());

        assertThat(reader.read(odd).remarks()).containsExactly(Reading.Remark.FUTURE);
        assertThat(reader.read(keyless).remarks()).contains(Reading.Remark.KEY_MISSING);
        assertThat(reader.read(misKeyed).remarks()).contains(Reading.Remark.KEY_DIFFERS);
        assertThat(reader.read(odd).verdict()).isNull();
    }

    private static RawRecord raw(String value, String... header) {
        List<RawRecord.Header> headers = header.length == 0
                ? List.of()
                : List.of(new RawRecord.Header(header[0], header[1].getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return new RawRecord("attendance.events.v1", 0, 0, 0, null, headers, bytes);
    }

    private static RawRecord structured(String value) {
        return raw(value, "content-type", "application/cloudevents+json");
    }

    private static RawRecord base64(Events event) {
        String data = Base64.getEncoder()
                .encodeToString("{\"kind\":\"CHECK_IN\",\"method\":\"DEVICE\"}".getBytes(StandardCharsets.UTF_8));
        return event.with("data", null).with("data_base64", data).structured(0, 0);
    }

    private static RawRecord sized(int bytes) {
        Events event = Events.tap("1").data("note", "");
        int missing = bytes - event.json().length();
        return event.data("note", "x".repeat(missing)).structured(0, 0);
    }

    private static RawRecord brokenUtf8() {
        RawRecord record = Events.tap("1").data("note", "~").structured(0, 0);
        byte[] value = record.value().clone();
        for (int index = 0; index < value.length; index++) {
            value[index] = value[index] == '~' ? (byte) 0xC3 : value[index];
        }
        return new RawRecord(record.topic(), 0, 0, 0, record.key(), record.headers(), value);
    }

    private static RawRecord brokenHeader() {
        return new RawRecord(
                "attendance.events.v1",
                0,
                0,
                0,
                null,
                List.of(new RawRecord.Header("ce_id", new byte[] {(byte) 0xFF})),
                new byte[] {'{', '}'});
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static final class TakesTaps implements IntakeHandler {

        @Override
        public Set<String> types() {
            return Set.of("id.siklus.attendance.recorded.v1");
        }

        @Override
        public Optional<Reason> objection(EventRecord event) {
            return "FIELD".equals(event.text("place")) ? Optional.of(Reason.of("test.objection")) : Optional.empty();
        }

        @Override
        public Verdicts apply(List<EventRecord> events) {
            return new Verdicts();
        }
    }
}

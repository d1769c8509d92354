package id.siklus.intake;

import id.siklus.intake.RecordDetail.FateChange;
import id.siklus.intake.RecordDetail.Header;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the intake has written down. */
@Repository
class JdbcInspection {

    private static final String COUNTED = """
            with counted as (select topic, partition, fate, records from intake.fate_count)
            """;

    private static final String RECOUNTED = """
            with counted as (
                select topic, partition, fate, count(*) as records from intake.record group by topic, partition, fate)
            """;

    private static final String PARTITIONS = """
            select o.topic, o.partition, o.first_offset, o.next_offset, o.holes,
                   coalesce(c.missing, 0) = 0 and coalesce(c.astray, 0) = 0 as sound,
                   (select jsonb_object_agg(n.fate, n.records) from counted n
                     where n.topic = o.topic and n.partition = o.partition) as fates
              from intake.consumer_offset o
              left join intake.recount c on c.topic = o.topic and c.partition = o.partition
             order by o.topic, o.partition
            """;

    private static final String RECORDS = """
            select r.*, e.source, e.id, e.type, e.subject, e.time
              from intake.record r
              left join intake.event e on e.key = r.key and e.received_at = r.received_at
             where (:fate::text is null or r.fate = :fate)
               and (:topic::text is null or r.topic = :topic)
               and (:after::uuid is null or r.key < :after)
               and (:source::text is null or e.source = :source)
               and (:id::text is null or e.id = :id)
               and (:reason::text is null or r.reason = :reason)
            """;

    /** With a whole identity there is an index to go by. */
    private static final String OF_IDENTITY = """
               and r.key in (select key from intake.identity where source = :source and id = :id
                             union all
                             select key from intake.event where source = :source and id = :id and not first)
            """;

    private static final String NEWEST_FIRST = " order by r.key desc limit :limit";

    private static final String RECORD = """
            select r.*, e.source, e.id, e.type, e.subject, e.time, e.data, w.headers, w.value
              from intake.record r
              left join intake.event e on e.key = r.key and e.received_at = r.received_at
              left join intake.raw_record w on w.key = r.key
             where r.key = :key
            """;

    private final JdbcClient jdbc;

    JdbcInspection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All partitions, by the counters or, slowly, by the records themselves. */
    List<PartitionReport> partitions(boolean recount) {
        return jdbc.sql((recount ? RECOUNTED : COUNTED) + PARTITIONS)
                .query((row, number) -> PartitionReport.of(
                        new Stretch(
                                row.getString("topic"),
                                row.getInt("partition"),
                                row.getLong("first_offset"),
                                row.getLong("next_offset")),
                        row.getLong("holes"),
                        fates(row.getString("fates")),
                        recount || row.getBoolean("sound")))
                .list();
    }

    List<RecordSummary> records(RecordQuery query) {
        String identity = query.source() == null || query.id() == null ? "" : OF_IDENTITY;
        return jdbc.sql(RECORDS + identity + NEWEST_FIRST)
                .param("fate", query.fate() == null ? null : query.fate().name())
                .param("topic", query.topic())
                .param("source", query.source())
                .param("id", query.id())
                .param("reason", query.reason())
                .param("after", query.after())
                .param("limit", query.limit())
                .query(JdbcInspection::summary)
                .list();
    }

    Optional<RecordDetail> record(UUID key) {
        return record(key, List.of());
    }

    Optional<RecordDetail> record(UUID key, List<FateChange> changes) {
        return jdbc.sql(RECORD)
                .param("key", key)
                .query((row, number) -> new RecordDetail(
                        summary(row, number), headers(row.getString("headers")), content(row), false, changes))
                .optional();
    }

    /** Every fate with its number. */
    private static Map<Fate, Long> fates(@Nullable String json) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            fates.put(fate, 0L);
        }
        if (json != null) {
            JsonDocument.stored(json)
                    .properties()
                    .forEach(counted -> fates.put(
                            Fate.valueOf(counted.getKey()), counted.getValue().asLong()));
        }
        return fates;
    }

    private static RecordSummary summary(ResultSet row, int number) throws SQLException {
        OffsetDateTime time = row.getObject("time", OffsetDateTime.class);
        return new RecordSummary(
                new RecordKey(row.getObject("key", UUID.class)),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                row.getString("id"),
                row.getString("type"),
                row.getString("subject"),
                time == null ? null : time.toInstant(),
                Fate.valueOf(row.getString("fate")),
                Reasons.read(row.getString("reason"), row.getString("details")).orElse(null),
                row.getInt("attempts"));
    }

    private static String content(ResultSet row) throws SQLException {
        String data = row.getString("data");
        byte[] value = row.getBytes("value");
        if (data != null) {
            return data;
        }
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private static List<Header> headers(@Nullable String json) {
        List<Header> headers = new ArrayList<>();
        if (json != null) {
            JsonDocument.stored(json)
                    .forEach(header -> headers.add(new Header(
                            header.path("name").asText(),
                            header.path(header.has("base64") ? "base64" : "value")
                                    .asText())));
        }
        return headers;
    }
}

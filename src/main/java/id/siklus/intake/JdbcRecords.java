package id.siklus.intake;

import id.siklus.shared.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes records, their content and, where a person has to look at them, their bytes. */
@Repository
class JdbcRecords {

    private static final String RECORDS = """
            insert into intake.record (topic, partition, "offset", key, received_at, fate, reason, details)
            select topic, partition, "offset", key, :received, fate, reason, details
              from unnest(:topics::text[], :partitions::integer[], :offsets::bigint[], :keys::text[]::uuid[],
                          :fates::text[], :reasons::text[], :details::text[])
                   as r (topic, partition, "offset", key, fate, reason, details)
            """;

    private static final String EVENTS = """
            insert into intake.event (key, received_at, source, id, type, subject, time, sequence, first, data)
            select key, :received, source, id, type, subject, time, sequence, first, data
              from unnest(:keys::text[]::uuid[], :sources::text[], :ids::text[], :types::text[], :subjects::text[],
                          :times::text[]::timestamptz[], :sequences::text[]::numeric[], :firsts::text[]::boolean[],
                          :data::text[])
                   as e (key, source, id, type, subject, time, sequence, first, data)
            """;

    private static final String RAW = """
            insert into intake.raw_record (key, record_key, headers, value)
            select * from unnest(:keys::text[]::uuid[], :recordKeys::bytea[], :headers::text[], :values::bytea[])
            """;

    private static final String SETTLE = """
            update intake.record r
               set fate = s.fate, reason = s.reason, details = s.details, attempts = r.attempts + 1
              from unnest(:keys::text[]::uuid[], :fates::text[], :reasons::text[], :details::text[])
                   as s (key, fate, reason, details)
             where r.key = s.key
            """;

    private static final String SUPERSEDE = """
            update intake.record
               set fate = 'SUPERSEDED', reason = :reason, details = '[]'
             where key = any(:keys::text[]::uuid[]) and fate = 'APPLIED'
            returning topic, partition
            """;

    private static final String ACCEPT = """
            update intake.record
               set fate = 'APPLIED', reason = :reason, details = '[]'
             where key = any(:keys::text[]::uuid[]) and fate = 'LATE'
            returning topic, partition
            """;

    private static final String PREPARE_MONTH = "select intake.prepare_month(:month)";

    private final JdbcClient jdbc;

    JdbcRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<TakenRecord> taken, Instant receivedAt) {
        insertRecords(taken, receivedAt);
        insertEvents(taken, receivedAt);
        insertRaw(taken.stream().filter(record -> record.fate().keepsBytes()).toList());
    }

    /** Gives records that waited another fate, or another thing to wait for. */
    void settle(List<WaitingRecord> woken, Verdicts verdicts) {
        jdbc.sql(SETTLE)
                .param("keys", Columns.texts(woken, WaitingRecord::key))
                .param(
                        "fates",
                        Columns.texts(woken, record -> verdicts.of(record.key()).fate()))
                .param("reasons", Columns.texts(woken, record -> Reasons.key(verdicts.of(record.key()))))
                .param("details", Columns.texts(woken, record -> Reasons.details(verdicts.of(record.key()))))
                .update();
    }

    /** Marks applied records as replaced; the partitions of those that were applied are returned, one for each. */
    List<PartitionName> supersede(Collection<RecordKey> keys, Reason reason) {
        return jdbc.sql(SUPERSEDE)
                .param("keys", Columns.texts(keys, RecordKey::value))
                .param("reason", reason.key())
                .query((row, number) -> new PartitionName(row.getString("topic"), row.getInt("partition")))
                .list();
    }

    /** Makes late records applied ones; the partitions of those that were late are returned, one for each. */
    List<PartitionName> accept(Collection<RecordKey> keys, Reason reason) {
        return jdbc.sql(ACCEPT)
                .param("reason", reason.key())
                .param("keys", Columns.texts(keys, RecordKey::value))
                .query((row, number) -> new PartitionName(row.getString("topic"), row.getInt("partition")))
                .list();
    }

    void prepareMonth(LocalDate month) {
        jdbc.sql(PREPARE_MONTH).param("month", month).query(row -> {});
    }

    private void insertRecords(List<TakenRecord> taken, Instant receivedAt) {
        jdbc.sql(RECORDS)
                .param("received", receivedAt.atOffset(ZoneOffset.UTC))
                .param(
                        "topics",
                        Columns.texts(taken, record -> record.reading().raw().topic()))
                .param(
                        "partitions",
                        Columns.texts(taken, record -> record.reading().raw().partition()))
                .param(
                        "offsets",
                        Columns.numbers(taken, record -> record.reading().raw().offset()))
                .param("keys", Columns.texts(taken, record -> record.reading().key()))
                .param("fates", Columns.texts(taken, TakenRecord::fate))
                .param("reasons", Columns.texts(taken, record -> Reasons.key(record.verdict())))
                .param("details", Columns.texts(taken, record -> Reasons.details(record.verdict())))
                .update();
    }

    private void insertEvents(List<TakenRecord> taken, Instant receivedAt) {
        StatementSpec statement = jdbc.sql(EVENTS).param("received", receivedAt.atOffset(ZoneOffset.UTC));
        for (String attribute : List.of("source", "id", "type", "subject")) {
            statement = statement.param(attribute + 's', Columns.texts(taken, record -> record.shown(attribute)));
        }
        statement
                .param("keys", Columns.texts(taken, record -> record.reading().key()))
                .param("times", Columns.texts(taken, TakenRecord::time))
                .param("sequences", Columns.texts(taken, TakenRecord::sequence))
                .param("firsts", Columns.texts(taken, TakenRecord::first))
                .param("data", Columns.texts(taken, TakenRecord::data))
                .update();
    }

    private void insertRaw(List<TakenRecord> taken) {
        if (taken.isEmpty()) {
            return;
        }
        jdbc.sql(RAW)
                .param("keys", Columns.texts(taken, record -> record.reading().key()))
                .param("recordKeys", bytes(taken, RawRecord::key))
                .param(
                        "headers",
                        Columns.texts(
                                taken,
                                record ->
                                        RawHeaders.write(record.reading().raw().headers())))
                .param("values", bytes(taken, RawRecord::value))
                .update();
    }

    private static byte[][] bytes(List<TakenRecord> taken, Function<RawRecord, byte[]> column) {
        return taken.stream()
                .map(record -> column.apply(record.reading().raw()))
                .toArray(byte[][]::new);
    }
}

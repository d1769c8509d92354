package id.siklus.intake;

import id.siklus.intake.Reading.Identity;
import id.siklus.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads records to try them again, and writes what became of them. */
@Repository
class JdbcReplay {

    /** Tells the trigger on fates who acts; forgotten at the end of the transaction. */
    private static final String ACT = """
            select set_config('siklus.actor', :actor, true), set_config('siklus.run', :run, true)
            """;

    private static final String OF_REASON = """
            select r.key, r.fate, coalesce(octet_length(w.value), 0) + coalesce(octet_length(e.data), 0) as bytes
              from intake.record r
              left join intake.raw_record w on w.key = r.key
              left join intake.event e on e.key = r.key and e.received_at = r.received_at
             where r.fate = :fate
               and (:reason::text is null or r.reason = :reason)
               and (:after::uuid is null or r.key > :after)
             order by r.key
             limit :limit
            """;

    private static final String OF_KEYS = """
            select r.key, r.fate, coalesce(octet_length(w.value), 0) + coalesce(octet_length(e.data), 0) as bytes
              from intake.record r
              left join intake.raw_record w on w.key = r.key
              left join intake.event e on e.key = r.key and e.received_at = r.received_at
             where r.key = any(:keys::text[]::uuid[])
             order by r.key
            """;

    private static final String LEFT = """
            select count(*)
              from intake.record
             where fate = :fate and (:reason::text is null or reason = :reason) and key > :last
            """;

    /**
     * Locked in one order; whoever asks second finds the fates that the first has given. Records of which nothing is
     * kept any more to read anew are left alone, with the reason that they have.
     */
    private static final String HOLD = """
            select r.topic, r.partition, r."offset", r.key, r.received_at, r.fate,
                   w.record_key, w.headers, w.value,
                   e.source, e.id, e.type, e.subject, e.time, e.sequence, e.data
              from intake.record r
              left join intake.event e on e.key = r.key and e.received_at = r.received_at
              left join intake.raw_record w on w.key = r.key
             where r.key = any(:keys::text[]::uuid[]) and r.fate in ('QUARANTINED', 'REJECTED', 'EXPIRED')
               and (w.key is not null or (r.fate <> 'REJECTED' and e.data is not null and e.type is not null))
             order by r.key
               for update of r
            """;

    private static final String CLAIM = """
            insert into intake.identity (source, id, content, key)
            select * from unnest(:sources::text[], :ids::text[], :contents::bigint[], :keys::text[]::uuid[])
            on conflict do nothing
            """;

    private static final String OWNERS = """
            select i.source, i.id, i.content, i.key
              from (select distinct * from unnest(:sources::text[], :ids::text[]) as a (source, id)) asked
              join intake.identity i on i.source = asked.source and i.id = asked.id
            """;

    /** An identity is remembered for valid events only: what is refused after all may be sent again correctly. */
    private static final String RELEASE = """
            delete from intake.identity i
             using intake.event e
             where e.key = any(:keys::text[]::uuid[]) and e.first
               and i.source = e.source and i.id = e.id and i.key = e.key
            """;

    private static final String SETTLE_RECORDS = """
            update intake.record r
               set fate = s.fate, reason = s.reason, details = s.details, attempts = r.attempts + 1
              from unnest(:keys::text[]::uuid[], :fates::text[], :reasons::text[], :details::text[])
                   as s (key, fate, reason, details)
             where r.key = s.key
            """;

    private static final String SETTLE_EVENTS = """
            update intake.event e
               set source = coalesce(s.source, e.source), id = coalesce(s.id, e.id), type = coalesce(s.type, e.type),
                   subject = coalesce(s.subject, e.subject), time = coalesce(s.time, e.time),
                   sequence = coalesce(s.sequence, e.sequence), data = coalesce(s.data, e.data), first = s.first
              from unnest(:keys::text[]::uuid[], :sources::text[], :ids::text[], :types::text[], :subjects::text[],
                          :times::text[]::timestamptz[], :sequences::text[]::numeric[], :firsts::text[]::boolean[],
                          :data::text[])
                   as s (key, source, id, type, subject, time, sequence, first, data)
              join intake.record r on r.key = s.key
             where e.key = s.key and e.received_at = r.received_at
            """;

    private static final String ADMIT = """
            insert into intake.waiting (key, received_at, awaits)
            select r.key, r.received_at, w.awaits
              from unnest(:keys::text[]::uuid[], :awaits::text[]) as w (key, awaits)
              join intake.record r on r.key = w.key
            on conflict (key) do update
               set awaits = excluded.awaits, since = excluded.since, checked = false, marked = null
            """;

    private static final Comparator<Reading> IN_LOCK_ORDER = Comparator.comparing(
                    (Reading reading) -> reading.identity().source())
            .thenComparing(reading -> reading.identity().id())
            .thenComparing(reading -> reading.key().value());

    private final JdbcClient jdbc;

    JdbcReplay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record that is to be tried again, with the size of its bytes. */
    record Sized(UUID key, Fate fate, int bytes) {}

    /** Who holds an identity, and what it said. */
    record Owner(RecordKey key, long content) {}

    void actsAs(String actor, UUID run) {
        jdbc.sql(ACT).param("actor", actor).param("run", run.toString()).query(row -> {});
    }

    List<Sized> find(ReplayOrder order) {
        StatementSpec statement = order.fate() == null
                ? jdbc.sql(OF_KEYS).param("keys", Columns.texts(order.keys(), key -> key))
                : jdbc.sql(OF_REASON)
                        .param("fate", order.fate().name())
                        .param("reason", order.reason())
                        .param("after", order.after())
                        .param("limit", ReplayOrder.MOST);
        return statement
                .query((row, number) -> new Sized(
                        row.getObject("key", UUID.class), Fate.valueOf(row.getString("fate")), row.getInt("bytes")))
                .list();
    }

    /** How many records of the order come after this one. */
    long left(Fate fate, @Nullable String reason, UUID last) {
        return jdbc.sql(LEFT)
                .param("fate", fate.name())
                .param("reason", reason)
                .param("last", last)
                .query(Long.class)
                .single();
    }

    List<StoredRecord> hold(Collection<UUID> keys) {
        return jdbc.sql(HOLD)
                .param("keys", Columns.texts(keys, key -> key))
                .query(JdbcReplay::stored)
                .list();
    }

    /** Claims identities that nobody has, and tells of each who has it now. */
    Map<Identity, Owner> claim(List<Reading> readings) {
        Map<Identity, Owner> owners = new HashMap<>();
        if (!readings.isEmpty()) {
            List<Reading> sorted = readings.stream().sorted(IN_LOCK_ORDER).toList();
            identities(CLAIM, sorted)
                    .param("contents", Columns.numbers(sorted, Reading::content))
                    .param("keys", Columns.texts(sorted, Reading::key))
                    .update();
            identities(OWNERS, sorted).query(row -> {
                owners.put(
                        new Identity(row.getString("source"), row.getString("id")),
                        new Owner(new RecordKey(row.getObject("key", UUID.class)), row.getLong("content")));
            });
        }
        return owners;
    }

    void settle(List<TakenRecord> taken) {
        List<TakenRecord> refused = taken.stream()
                .filter(record -> record.reading().event() == null)
                .toList();
        if (!refused.isEmpty()) {
            keys(RELEASE, refused).update();
        }
        keys(SETTLE_RECORDS, taken)
                .param("fates", Columns.texts(taken, TakenRecord::fate))
                .param("reasons", Columns.texts(taken, record -> Reasons.key(record.verdict())))
                .param("details", Columns.texts(taken, record -> Reasons.details(record.verdict())))
                .update();
        StatementSpec events = keys(SETTLE_EVENTS, taken);
        for (String attribute : List.of("source", "id", "type", "subject")) {
            events = events.param(attribute + 's', Columns.texts(taken, record -> record.shown(attribute)));
        }
        events.param("times", Columns.texts(taken, TakenRecord::time))
                .param("sequences", Columns.texts(taken, TakenRecord::sequence))
                .param("firsts", Columns.texts(taken, TakenRecord::first))
                .param("data", Columns.texts(taken, TakenRecord::data))
                .update();
    }

    void admit(List<TakenRecord> waiting) {
        if (!waiting.isEmpty()) {
            keys(ADMIT, waiting)
                    .param(
                            "awaits",
                            Columns.texts(
                                    waiting,
                                    record -> Optional.ofNullable(
                                                    record.verdict().awaits())
                                            .map(Awaited::key)
                                            .orElseThrow()))
                    .update();
        }
    }

    private StatementSpec keys(String statement, List<TakenRecord> taken) {
        return jdbc.sql(statement)
                .param("keys", Columns.texts(taken, record -> record.reading().key()));
    }

    private StatementSpec identities(String statement, List<Reading> readings) {
        return jdbc.sql(statement)
                .param(
                        "sources",
                        Columns.texts(readings, reading -> reading.identity().source()))
                .param(
                        "ids",
                        Columns.texts(readings, reading -> reading.identity().id()));
    }

    private static StoredRecord stored(ResultSet row, int number) throws SQLException {
        RecordKey key = new RecordKey(row.getObject("key", UUID.class));
        Fate fate = Fate.valueOf(row.getString("fate"));
        String headers = row.getString("headers");
        RawRecord raw = new RawRecord(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                0,
                row.getBytes("record_key"),
                headers == null ? List.of() : RawHeaders.read(headers),
                row.getBytes("value"));
        EventRecord event = fate == Fate.REJECTED || row.getString("data") == null ? null : JdbcEventRows.read(row);
        return new StoredRecord(
                key, row.getObject("received_at", OffsetDateTime.class).toInstant(), fate, raw, event);
    }
}

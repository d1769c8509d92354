package id.siklus.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recounts records, and says what is not accounted for. */
@Repository
class JdbcConservation {

    /**
     * Goes one piece on in the partitions that were looked at least lately. One statement, hence one snapshot: offsets,
     * counters and records belong together. At the end of a partition the pass is judged, and the next one begins.
     * Fates, which go on changing behind a pass, are compared where the whole partition is one piece.
     */
    private static final String RECOUNT = """
            with place as (
                select o.*, coalesce(c.counted_to, o.first_offset) as begun, coalesce(c.records, 0) as counted,
                       least(o.next_offset, coalesce(c.counted_to, o.first_offset) + :piece) as until
                  from intake.consumer_offset o
                  left join intake.recount c on c.topic = o.topic and c.partition = o.partition
                 order by c.checked_at nulls first, o.topic, o.partition
                 limit :partitions),
            piece as (
                select p.*, p.until = p.next_offset as ends, p.begun = p.first_offset as starts, f.fates,
                       p.counted + coalesce((select sum(value::bigint) from jsonb_each_text(f.fates)), 0) as total
                  from place p
                 cross join lateral (
                       select coalesce(jsonb_object_agg(g.fate, g.records), '{}') as fates
                         from (select r.fate, count(*) as records
                                 from intake.record r
                                where r.topic = p.topic and r.partition = p.partition
                                  and r."offset" >= p.begun and r."offset" < p.until
                                group by r.fate) g) f),
            judged as (
                select p.*,
                       p.next_offset - p.first_offset - p.holes - p.total as missing,
                       (select coalesce(sum(abs(coalesce(c.records, 0) - coalesce(f.value::bigint, 0))), 0)
                          from (select fate, records from intake.fate_count
                                 where topic = p.topic and partition = p.partition) c
                          full join jsonb_each_text(p.fates) f on f.key = c.fate) as astray
                  from piece p)
            insert into intake.recount as c (topic, partition, counted_to, records, missing, astray, checked_at)
            select topic, partition,
                   case when ends then first_offset else until end,
                   case when ends then 0 else total end,
                   case when ends then missing else 0 end,
                   case when ends and starts then astray else 0 end,
                   case when ends then clock_timestamp() end
              from judged
            on conflict (topic, partition) do update
               set counted_to = excluded.counted_to,
                   records = excluded.records,
                   missing = case when excluded.checked_at is null then c.missing else excluded.missing end,
                   astray = case when excluded.checked_at is null then c.astray else excluded.astray end,
                   checked_at = coalesce(excluded.checked_at, c.checked_at)
            """;

    /** By the counters, and by the last recount. */
    private static final String BREACHES = """
            select o.topic, o.partition,
                   o.next_offset - o.first_offset - o.holes
                       - (select coalesce(sum(f.records), 0) from intake.fate_count f
                           where f.topic = o.topic and f.partition = o.partition) as by_counters,
                   coalesce(c.missing, 0) as missing, coalesce(c.astray, 0) as astray
              from intake.consumer_offset o
              left join intake.recount c on c.topic = o.topic and c.partition = o.partition
            """;

    private static final String WAITING = """
            select count(*) as records, extract(epoch from now() - min(since)) as seconds from intake.waiting
            """;

    private final JdbcClient jdbc;

    JdbcConservation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records that wait, and for how long the oldest does. */
    record Waiting(long records, Duration oldest) {}

    void recount(int partitions, int piece) {
        jdbc.sql(RECOUNT).param("partitions", partitions).param("piece", piece).update();
    }

    List<Breach> breaches() {
        return jdbc.sql(BREACHES).query(JdbcConservation::breach).list().stream()
                .filter(Breach::isOne)
                .toList();
    }

    Waiting waiting() {
        return jdbc.sql(WAITING)
                .query((row, number) -> new Waiting(
                        row.getLong("records"), Duration.ofSeconds(Math.max(0, Math.round(row.getDouble("seconds"))))))
                .single();
    }

    private static Breach breach(ResultSet row, int number) throws SQLException {
        return new Breach(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("by_counters"),
                row.getLong("missing"),
                row.getLong("astray"));
    }
}

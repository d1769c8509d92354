package id.siklus.intake;

import id.siklus.shared.Columns;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProgress implements IntakeProgress {

    private static final String REPORT = """
            with reported as (
                select * from unnest(:topics::text[], :partitions::integer[], :lags::bigint[],
                                     :newests::text[]::timestamptz[], :records::bigint[], :seconds::bigint[],
                                     :anew::boolean[])
                              as r (topic, partition, lag, newest_at, records, lag_seconds, made_anew)),
            minutes as (
                insert into intake.minute as m (topic, minute, records, lag, lag_seconds)
                select r.topic, date_trunc('minute', :now::timestamptz), sum(r.records),
                       -- Others report the other partitions of the topic.
                       sum(r.lag) + coalesce((select sum(p.lag)
                                                from intake.progress p
                                               where p.topic = r.topic and p.partition <> all(array_agg(r.partition))), 0),
                       max(r.lag_seconds)
                  from reported r
                 group by r.topic
                 order by r.topic
                on conflict (topic, minute) do update
                   set records = m.records + excluded.records,
                       lag = greatest(m.lag, excluded.lag),
                       lag_seconds = greatest(m.lag_seconds, excluded.lag_seconds))
            insert into intake.progress as p (topic, partition, lag, newest_at, connected, made_anew, seen_at)
            select topic, partition, lag, newest_at, :connected, made_anew, :now from reported
            on conflict (topic, partition) do update
               set lag = excluded.lag, newest_at = coalesce(excluded.newest_at, p.newest_at),
                   connected = excluded.connected, made_anew = excluded.made_anew, seen_at = excluded.seen_at
            """;

    private static final String FORGET =
            "delete from intake.minute where minute < :now::timestamptz - interval '1 day'";

    /** The last hour in columns of one minute, and what the consumers have said last. */
    private static final String TOPICS = """
            select p.topic, sum(p.lag) as lag, max(p.newest_at) as newest_at, min(p.seen_at) as seen_at,
                   bool_and(p.connected) as connected, bool_or(p.made_anew) as made_anew,
                   max(case when p.lag > 0 then extract(epoch from :now::timestamptz - p.newest_at) else 0 end)
                       as lag_seconds,
                   (select array_agg(coalesce(m.records, 0) order by at)
                      from generate_series(date_trunc('minute', :now::timestamptz) - interval '59 minutes',
                                           date_trunc('minute', :now::timestamptz), interval '1 minute') as at
                      left join intake.minute m on m.topic = p.topic and m.minute = at) as rates,
                   (select array_agg(coalesce(m.lag, 0) order by at)
                      from generate_series(date_trunc('minute', :now::timestamptz) - interval '59 minutes',
                                           date_trunc('minute', :now::timestamptz), interval '1 minute') as at
                      left join intake.minute m on m.topic = p.topic and m.minute = at) as lags
              from intake.progress p
             group by p.topic
             order by p.topic
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void report(List<PartitionProgress> reported, boolean connected) {
        if (reported.isEmpty()) {
            return;
        }
        List<PartitionProgress> partitions = reported.stream()
                .sorted(Comparator.comparing(PartitionProgress::topic).thenComparing(PartitionProgress::partition))
                .toList();
        Instant now = clock.instant();
        jdbc.sql(REPORT)
                .param("topics", Columns.texts(partitions, PartitionProgress::topic))
                .param("partitions", Columns.texts(partitions, PartitionProgress::partition))
                .param("lags", Columns.numbers(partitions, PartitionProgress::lag))
                .param("newests", Columns.texts(partitions, PartitionProgress::newestAt))
                .param("records", Columns.numbers(partitions, PartitionProgress::records))
                .param("seconds", Columns.numbers(partitions, partition -> partition.lagSeconds(now)))
                .param("anew", Columns.texts(partitions, PartitionProgress::madeAnew))
                .param("connected", connected)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets minutes that no page shows any more. */
    void forget() {
        jdbc.sql(FORGET).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    List<TopicProgress> topics() {
        return jdbc.sql(TOPICS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new TopicProgress(
                        row.getString("topic"),
                        row.getLong("lag"),
                        Math.max(0, row.getLong("lag_seconds")),
                        instant(row.getObject("newest_at", OffsetDateTime.class)),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("connected"),
                        row.getBoolean("made_anew"),
                        List.of((Long[]) row.getArray("rates").getArray()),
                        List.of((Long[]) row.getArray("lags").getArray())))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

package id.siklus.publishing;

import static java.util.stream.Collectors.toSet;

import id.siklus.shared.Columns;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as the sender sees it: shards to claim, events to send, setbacks. */
@Repository
class JdbcSending {

    /** Longer than a wave may take. A sender that is frozen longer than that loses its claim to another node. */
    private static final String LIMIT_IDLING =
            "select set_config('idle_in_transaction_session_timeout', :milliseconds, true)";

    /** Those with something to send, the longest untried first; a shard that another node holds is passed over. */
    private static final String CLAIM = """
            update publishing.shard
               set tried_at = clock_timestamp()
             where shard in (
                       select s.shard from publishing.shard s
                        where exists (
                                  select from publishing.event e
                                   where e.shard = s.shard and e.sent_at is null and e.topic <> all(:resting)
                                     and not exists (
                                             select from publishing.setback b
                                              where b.topic = e.topic and b.subject = e.subject
                                                and b.retry_at > clock_timestamp()))
                        order by s.tried_at, s.shard
                        limit :shards
                        for update skip locked)
            returning shard
            """;

    private static final String UNSENT = """
            select e.seq, e.id, e.topic, e.type, e.subject, e.sequence, e.time, e.data
              from publishing.event e
             where e.shard = any(:shards) and e.sent_at is null and e.topic <> all(:resting)
               and not exists (
                       select from publishing.setback b
                        where b.topic = e.topic and b.subject = e.subject and b.retry_at > clock_timestamp())
             order by e.seq
             limit :batch
            """;

    private static final String MARK_SENT = """
            with sent as (
                update publishing.event set sent_at = clock_timestamp() where seq = any(:seqs)
                returning topic, subject
            )
            delete from publishing.setback b using sent where b.topic = sent.topic and b.subject = sent.subject
            """;

    private static final String SET_BACK = """
            insert into publishing.setback as b (topic, subject, event, attempts, retry_at, reason)
            select topic, subject, seq, 1, clock_timestamp() + make_interval(secs => :delay), reason
              from unnest(:topics, :subjects, :seqs, :reasons) as r(topic, subject, seq, reason)
             order by topic, subject
            on conflict (topic, subject) do update
               set event = excluded.event, attempts = b.attempts + 1, reason = excluded.reason,
                   retry_at = clock_timestamp()
                       + make_interval(secs => least(:longest, :delay * power(2, least(b.attempts, 30))))
            returning event, attempts
            """;

    private static final String STANDING = """
            select count(*) as unsent,
                   coalesce(extract(epoch from clock_timestamp() - min(written_at)), 0) as oldest_seconds,
                   (select count(*) from publishing.setback) as refused
              from publishing.event where sent_at is null
            """;

    private static final String PURGE = """
            delete from publishing.event
             where seq in (select seq from publishing.event
                            where sent_at < clock_timestamp() - make_interval(secs => :seconds)
                            order by sent_at limit :rows for update skip locked)
            """;

    private final JdbcClient jdbc;

    JdbcSending(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How much waits, and for how long. */
    record Standing(long unsent, double oldestSeconds, long refused) {}

    private record Setback(long event, int attempts) {}

    /** Claims shards until the transaction ends. */
    List<Integer> claim(int shards, Collection<String> restingTopics, Duration idling) {
        jdbc.sql(LIMIT_IDLING)
                .param("milliseconds", Long.toString(idling.toMillis()))
                .query(String.class)
                .single();
        return jdbc.sql(CLAIM)
                .param("shards", shards)
                .param("resting", restingTopics.toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    /** Asked in a statement of its own after the claim, whose snapshot is older than its locks. */
    List<UnsentEvent> unsent(List<Integer> shards, Collection<String> restingTopics, int batch) {
        return jdbc.sql(UNSENT)
                .param("shards", shards.toArray(Integer[]::new))
                .param("resting", restingTopics.toArray(String[]::new))
                .param("batch", batch)
                .query(UnsentEvent.class)
                .list();
    }

    void markSent(List<UnsentEvent> events) {
        jdbc.sql(MARK_SENT)
                .param("seqs", Columns.numbers(events, UnsentEvent::seq))
                .update();
    }

    /** Lets the subjects of refused events wait, twice as long each time; answers which are refused for the first time. */
    Set<Long> setBack(Map<UnsentEvent, String> refused, Duration delay, Duration longest) {
        Collection<UnsentEvent> events = refused.keySet();
        return jdbc
                .sql(SET_BACK)
                .param("topics", Columns.texts(events, UnsentEvent::topic))
                .param("subjects", Columns.texts(events, UnsentEvent::subject))
                .param("seqs", Columns.numbers(events, UnsentEvent::seq))
                .param("reasons", Columns.texts(events, refused::get))
                .param("delay", delay.toMillis() / 1000d)
                .param("longest", longest.toMillis() / 1000d)
                .query(Setback.class)
                .list()
                .stream()
                .filter(setback -> setback.attempts() == 1)
                .map(Setback::event)
                .collect(toSet());
    }

    Standing standing() {
        return jdbc.sql(STANDING).query(Standing.class).single();
    }

    /** Removes events that were sent longer ago than that; answers how many. */
    int purge(Duration keep, int rows) {
        return jdbc.sql(PURGE)
                .param("seconds", keep.toSeconds())
                .param("rows", rows)
                .update();
    }
}

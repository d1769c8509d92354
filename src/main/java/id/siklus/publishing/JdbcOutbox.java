package id.siklus.publishing;

import id.siklus.shared.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as those who write see it. */
@Repository
class JdbcOutbox {

    /**
     * The row of a subject is locked before its events get their numbers, and until the transaction ends: numbers of a
     * subject rise in the order of commits. Subjects are locked in one order, so two writers cannot deadlock.
     */
    private static final String INSERT = """
            with said as (
                select id, topic, type, subject, time, data, nth
                from unnest(:ids::uuid[], :topics, :types, :subjects, :times::timestamptz[], :data)
                     with ordinality as e(id, topic, type, subject, time, data, nth)
            ), counted as (
                insert into publishing.subject as s (subject, last_sequence)
                select subject, count(*) from said group by subject order by subject
                on conflict (subject) do update set last_sequence = s.last_sequence + excluded.last_sequence
                returning subject, last_sequence
            )
            insert into publishing.event (id, topic, type, subject, shard, sequence, time, data)
            select id, topic, type, subject, publishing.shard_of(subject),
                   last_sequence - count(*) over (partition by subject)
                       + row_number() over (partition by subject order by nth),
                   time, data
            from said join counted using (subject)
            order by nth
            """;

    private final JdbcClient jdbc;

    JdbcOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<WrittenEvent> events) {
        jdbc.sql(INSERT)
                .param("ids", Columns.texts(events, WrittenEvent::id))
                .param(
                        "topics",
                        Columns.texts(events, written -> written.event().topic()))
                .param("types", Columns.texts(events, written -> written.event().type()))
                .param(
                        "subjects",
                        Columns.texts(events, written -> written.event().subject()))
                .param("times", Columns.texts(events, written -> written.event().time()))
                .param("data", Columns.texts(events, WrittenEvent::data))
                .update();
    }
}

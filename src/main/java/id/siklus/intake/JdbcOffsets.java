package id.siklus.intake;

import id.siklus.shared.Columns;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each partition stands. The database, not Kafka, knows. */
@Repository
class JdbcOffsets {

    private static final String BEGIN = """
            insert into intake.consumer_offset (topic, partition, first_offset, next_offset)
            values (:topic, :partition, :beginning, :beginning)
            on conflict do nothing
            """;

    private static final String NEXT = """
            select next_offset from intake.consumer_offset where topic = :topic and partition = :partition
            """;

    /** Locks in one order, so that two consumers that believe they own the same partitions queue up. */
    private static final String ADVANCE = """
            with asked as (
                select *
                  from unnest(:topics::text[], :partitions::integer[], :from::bigint[], :to::bigint[], :holes::bigint[])
                       as a (topic, partition, expected, next, holes)),
            locked as (
                select o.topic, o.partition
                  from intake.consumer_offset o
                  join asked a on a.topic = o.topic and a.partition = o.partition and a.expected = o.next_offset
                 order by o.topic, o.partition
                   for update of o)
            update intake.consumer_offset o
               set next_offset = a.next, holes = o.holes + a.holes
              from asked a
              join locked l on l.topic = a.topic and l.partition = a.partition
             where o.topic = a.topic and o.partition = a.partition
            """;

    private final JdbcClient jdbc;

    JdbcOffsets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The offset to read next; a partition that is new here begins at its beginning. */
    long begin(String topic, int partition, long beginning) {
        jdbc.sql(BEGIN)
                .params(Map.of("topic", topic, "partition", partition, "beginning", beginning))
                .update();
        return jdbc.sql(NEXT)
                .params(Map.of("topic", topic, "partition", partition))
                .query(Long.class)
                .single();
    }

    /** Moves on, where each partition still stands at the beginning of its stretch; otherwise refuses all. */
    void advance(List<Stretch> stretches, ToLongFunction<Stretch> holes) {
        int moved = jdbc.sql(ADVANCE)
                .param("topics", Columns.texts(stretches, Stretch::topic))
                .param("partitions", Columns.texts(stretches, Stretch::partition))
                .param("from", Columns.numbers(stretches, Stretch::from))
                .param("to", Columns.numbers(stretches, Stretch::to))
                .param("holes", Columns.numbers(stretches, holes::applyAsLong))
                .update();
        if (moved != stretches.size()) {
            throw new OffsetMoved(moved, stretches.size());
        }
    }
}

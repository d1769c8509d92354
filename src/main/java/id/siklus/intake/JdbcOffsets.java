package id.siklus.intake;

import id.siklus.shared.Columns;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each partition stands. The database, not Kafka, knows. */
@Repository
class JdbcOffsets {

    private static final String BEGIN = """
            insert into intake.consumer_offset (topic, partition, first_offset, next_offset, topic_id)
            values (:topic, :partition, :beginning, :beginning, :topicId)
            on conflict do nothing
            """;

    private static final String STANDING = """
            select next_offset, topic_id from intake.consumer_offset where topic = :topic and partition = :partition
            """;

    /** Unless the partition has moved, or somebody else has decided, since it was looked at. */
    private static final String BELONG = """
            update intake.consumer_offset
               set topic_id = :topicId
             where topic = :topic and partition = :partition
               and next_offset = :next and topic_id is not distinct from :before::text
            """;

    /** Belongs to no topic that there is: what was read has gone, though its topic may be there. */
    private static final String NO_TOPIC = "none";

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

    /**
     * Where a partition stands.
     *
     * @param topicId of the topic whose offset it is; absent where it was never asked for
     */
    private record Standing(long next, @Nullable String topicId) {

        /** Whether reading on in what was found passes nothing over. */
        boolean goesOnIn(FoundPartition found) {
            return next == 0 || (Math.min(next, found.taken()) <= found.end() && mayBelongTo(found));
        }

        /** What shrank below its offset grows beyond it again one day: it is not the same any more. */
        @Nullable
        String belongsTo(FoundPartition found) {
            if (goesOnIn(found)) {
                return found.topicId();
            }
            return mayBelongTo(found) ? NO_TOPIC : topicId;
        }

        private boolean mayBelongTo(FoundPartition found) {
            return topicId == null || topicId.equals(found.topicId());
        }
    }

    /**
     * The offset to read next; a partition that is new here begins at its beginning. Nothing where the stored offset is
     * that of another topic, so that reading on would pass records over.
     */
    OptionalLong resume(FoundPartition found) {
        Map<String, Object> partition = Map.of("topic", found.topic(), "partition", found.partition());
        jdbc.sql(BEGIN)
                .params(partition)
                .param("beginning", found.beginning())
                .param("topicId", found.topicId())
                .update();
        Standing standing = standing(partition);
        if (!belongs(standing, found)) {
            // Somebody has moved it on, or has decided, since it was looked at.
            standing = standing(partition);
            if (!belongs(standing, found)) {
                return OptionalLong.empty();
            }
        }
        return standing.goesOnIn(found) ? OptionalLong.of(standing.next()) : OptionalLong.empty();
    }

    private Standing standing(Map<String, Object> partition) {
        return jdbc.sql(STANDING)
                .params(partition)
                .query((row, number) -> new Standing(row.getLong("next_offset"), row.getString("topic_id")))
                .single();
    }

    /** How far a partition has been taken; 0 where it is new here. */
    long taken(String topic, int partition) {
        return jdbc.sql(
                        "select next_offset from intake.consumer_offset where topic = :topic and partition = :partition")
                .param("topic", topic)
                .param("partition", partition)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Notes which topic the offset belongs to; whether that is what is stored. */
    private boolean belongs(Standing standing, FoundPartition found) {
        String topicId = standing.belongsTo(found);
        return Objects.equals(topicId, standing.topicId())
                || jdbc.sql(BELONG)
                                .param("topic", found.topic())
                                .param("partition", found.partition())
                                .param("next", standing.next())
                                .param("before", standing.topicId())
                                .param("topicId", topicId)
                                .update()
                        == 1;
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

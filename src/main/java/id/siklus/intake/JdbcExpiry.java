package id.siklus.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends the waiting of records whose time is over. */
@Repository
class JdbcExpiry {

    /** Whoever is being woken at this moment is locked, and passed over. */
    private static final String EXPIRE = """
            with gone as (
                delete from intake.waiting
                 where key in (select key
                                 from intake.waiting
                                where since < :before
                                order by since
                                limit :limit
                                  for update skip locked)
                returning key, awaits)
            update intake.record r
               set fate = 'EXPIRED', reason = :reason,
                   details = json_build_array(:days::text, replace(gone.awaits, E'\\n', ' '))::text
              from gone
             where r.key = gone.key and r.fate = 'WAITING'
            returning r.topic, r.partition
            """;

    private final JdbcClient jdbc;

    JdbcExpiry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Expires records that have waited since before that time; the partition of each is returned. */
    List<PartitionName> expire(Instant before, long days, int limit) {
        return jdbc.sql(EXPIRE)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("days", Long.toString(days))
                .param("limit", limit)
                .param("reason", "intake.reason.expired")
                .query((row, number) -> new PartitionName(row.getString("topic"), row.getInt("partition")))
                .list();
    }
}

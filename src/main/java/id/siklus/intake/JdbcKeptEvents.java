package id.siklus.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads events that are in a ledger, or repeat what is. */
@Repository
class JdbcKeptEvents {

    /** A repetition under another id is in the ledger as well: a correction may name it, and it may order facts. */
    private static final String AFTER = """
            select *
              from (select kept.*, row_number() over keys as place, sum(octet_length(data)) over keys as octets
                      from (select e.*, r.fate
                              from intake.record r
                              join intake.event e on e.key = r.key and e.received_at = r.received_at
                             where (:after::uuid is null or r.key > :after)
                               and r.fate in ('APPLIED', 'SUPERSEDED', 'LATE', 'DUPLICATE')
                               and (r.fate <> 'DUPLICATE' or r.reason = :sameFact)
                               and e.type = any(:types)
                             order by r.key
                             limit :limit) kept
                    window keys as (order by key)) ranked
             where place = 1 or octets <= :octets
             order by key
            """;

    /** Whether the content of records has been forgotten: then months are missing at the beginning. */
    private static final String FORGOTTEN = """
            select exists (
                select
                  from (select key, received_at from intake.record
                         where fate <> 'REJECTED' order by key limit 1) oldest
                 where not exists (
                       select from intake.event e
                        where e.key = oldest.key and e.received_at = oldest.received_at))
            """;

    private final JdbcClient jdbc;

    JdbcKeptEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An event that is in a ledger, with the fate of its record. */
    record Kept(EventRecord event, Fate fate) {}

    boolean someAreForgotten() {
        return jdbc.sql(FORGOTTEN).query(Boolean.class).single();
    }

    /** The next ones after that key, so many or fewer where they say much; none after the last. */
    List<Kept> after(@Nullable UUID key, Collection<String> types, Reason sameFact, int limit) {
        return jdbc.sql(AFTER)
                .param("after", key)
                .param("types", types.toArray(String[]::new))
                .param("sameFact", sameFact.key())
                .param("limit", limit)
                .param("octets", PollBatch.MOST_OCTETS)
                .query(JdbcKeptEvents::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(JdbcEventRows.read(row), Fate.valueOf(row.getString("fate")));
    }
}

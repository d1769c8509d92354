package id.siklus.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds waits that have to be looked at a second time. */
@Repository
class JdbcSecondLook {

    private static final String MARK = """
            with unmarked as (
                select key from intake.waiting where not checked and marked is null
                 order by key
                   for update skip locked)
            update intake.waiting w set marked = pg_current_xact_id() from unmarked where w.key = unmarked.key
            """;

    /** Ripe is a wait when every transaction that is older than its mark is over. */
    private static final String TAKE = """
            with ripe as materialized (
                select key, received_at
                  from intake.waiting
                 where not checked and marked <= pg_snapshot_xmin(pg_current_snapshot())
                   -- Those have their turn: one after the other, in the order of facts.
                   and not exists (select from intake.waking k where k.awaits = waiting.awaits)
                 order by key
                 limit :limit
                   for update skip locked),
            first as (
                select key
                  from (select ripe.key, row_number() over keys as place,
                               sum(coalesce(octet_length(e.data), 0)) over keys as octets
                          from ripe
                          join intake.event e on e.key = ripe.key and e.received_at = ripe.received_at
                        window keys as (order by ripe.key)) ranked
                 where place = 1 or octets <= :octets),
            taken as (
                update intake.waiting w set checked = true from first where w.key = first.key returning w.*)
            select r.topic, r.partition, w.awaits, e.*
              from taken w
              join intake.record r on r.key = w.key
              join intake.event e on e.key = w.key and e.received_at = w.received_at
             order by w.key
            """;

    private final JdbcClient jdbc;

    JdbcSecondLook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks new waits; they are ripe when all transactions of this moment are over. */
    void mark() {
        jdbc.sql(MARK).update();
    }

    /** Takes ripe waits, so many or fewer where they say much; they are not looked at again for the same thing. */
    List<WaitingRecord> take(int limit) {
        return jdbc.sql(TAKE)
                .param("limit", limit)
                .param("octets", PollBatch.MOST_OCTETS)
                .query(JdbcWaitingRoom::waiting)
                .list();
    }
}

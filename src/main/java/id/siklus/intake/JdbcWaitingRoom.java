package id.siklus.intake;

import id.siklus.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that wait, by what brings them back. */
@Repository
class JdbcWaitingRoom {

    /** The most that are woken in one transaction. */
    static final int MOST = 5_000;

    /**
     * The first in the order of facts, and of how many. Locked: of two transactions that bring the same thing, one wakes
     * them and the other finds them gone.
     */
    private static final String FIND = """
            with first as materialized (
                select key, total
                  from (select w.key, row_number() over facts as place, count(*) over () as total,
                               sum(coalesce(octet_length(e.data), 0)) over facts as octets
                          from intake.waiting w
                          join intake.event e on e.key = w.key and e.received_at = w.received_at
                         where w.awaits = any(:awaits)
                        window facts as (order by e.time, e.sequence nulls first, e.id collate "C",
                                                  e.source collate "C", e.key)) ranked
                 where place = 1 or (place <= :most and octets <= :octets))
            select r.topic, r.partition, w.awaits, e.*, f.total
              from first f
              join intake.waiting w on w.key = f.key
              join intake.record r on r.key = w.key
              join intake.event e on e.key = w.key and e.received_at = w.received_at
             order by w.key
               for update of w
            """;

    private static final String ADMIT = """
            insert into intake.waiting (key, received_at, since, awaits)
            select key, :received, :received, awaits from unnest(:keys::text[]::uuid[], :awaits::text[]) as w (key, awaits)
            """;

    /** Who waits for something else now has to be looked at a second time, like a newcomer. */
    private static final String CHANGE = """
            update intake.waiting w
               set awaits = c.awaits,
                   checked = w.checked and w.awaits = c.awaits,
                   marked = case when w.awaits = c.awaits then w.marked end
              from unnest(:keys::text[]::uuid[], :awaits::text[]) as c (key, awaits)
             where w.key = c.key
            """;

    private static final String DISMISS = "delete from intake.waiting where key = any(:keys::text[]::uuid[])";

    private final JdbcClient jdbc;
    private final JdbcWaking waking;

    JdbcWaitingRoom(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.waking = new JdbcWaking(jdbc);
    }

    /** What has come, and is still waking those that waited for it. */
    Set<Awaited> waking() {
        return waking.all();
    }

    /** Those that wait for any of these; where they are too many for one transaction the first, and the rest later. */
    List<WaitingRecord> find(Collection<Awaited> arrivals) {
        AtomicLong total = new AtomicLong();
        List<WaitingRecord> found = jdbc.sql(FIND)
                .param("awaits", Columns.texts(arrivals, Awaited::key))
                .param("most", MOST)
                .param("octets", PollBatch.MOST_OCTETS)
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return waiting(row, number);
                })
                .list();
        if (found.size() < total.get()) {
            waking.begin(arrivals);
        }
        return found;
    }

    void admit(List<TakenRecord> records, Instant receivedAt) {
        if (!records.isEmpty()) {
            jdbc.sql(ADMIT)
                    .param("received", receivedAt.atOffset(ZoneOffset.UTC))
                    .param(
                            "keys",
                            Columns.texts(records, record -> record.reading().key()))
                    .param("awaits", Columns.texts(records, record -> awaits(record.verdict())))
                    .update();
        }
    }

    /** Lets those go whose fate is decided; the others wait for what they now lack. */
    void settle(List<WaitingRecord> woken, Verdicts verdicts) {
        List<WaitingRecord> still = woken.stream()
                .filter(record -> verdicts.of(record.key()).fate() == Fate.WAITING)
                .toList();
        List<WaitingRecord> done = woken.stream()
                .filter(record -> verdicts.of(record.key()).fate() != Fate.WAITING)
                .toList();
        if (!still.isEmpty()) {
            jdbc.sql(CHANGE)
                    .param("keys", Columns.texts(still, WaitingRecord::key))
                    .param("awaits", Columns.texts(still, record -> awaits(verdicts.of(record.key()))))
                    .update();
        }
        jdbc.sql(DISMISS).param("keys", Columns.texts(done, WaitingRecord::key)).update();
    }

    private static String awaits(Verdict verdict) {
        if (verdict.awaits() == null) {
            throw new IllegalStateException("A record waits for something");
        }
        return verdict.awaits().key();
    }

    static WaitingRecord waiting(ResultSet row, int number) throws SQLException {
        return new WaitingRecord(
                row.getString("topic"),
                row.getInt("partition"),
                JdbcEventRows.read(row),
                new Awaited(row.getString("awaits")));
    }
}

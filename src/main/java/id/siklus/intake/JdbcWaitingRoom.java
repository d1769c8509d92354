package id.siklus.intake;

import id.siklus.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that wait, by what brings them back. */
@Repository
class JdbcWaitingRoom {

    /** Locked: of two transactions that bring the same thing, one wakes them and the other finds them gone. */
    private static final String FIND = """
            select r.topic, r.partition, w.awaits, e.*
              from intake.waiting w
              join intake.record r on r.key = w.key
              join intake.event e on e.key = w.key and e.received_at = w.received_at
             where w.awaits = any(:awaits)
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

    JdbcWaitingRoom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WaitingRecord> find(Collection<Awaited> arrivals) {
        return jdbc.sql(FIND)
                .param("awaits", Columns.texts(arrivals, Awaited::key))
                .query(JdbcWaitingRoom::waiting)
                .list();
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
        List<WaitingRecord> done =
                woken.stream().filter(record -> !still.contains(record)).toList();
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

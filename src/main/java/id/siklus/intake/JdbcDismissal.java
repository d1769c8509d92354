package id.siklus.intake;

import id.siklus.intake.DismissRecord.Dismissed;
import id.siklus.shared.Columns;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts one record aside. */
@Repository
class JdbcDismissal {

    /** Locked before the record, in the order of whoever wakes: of the two, one comes too late. */
    private static final String STOP_WAITING = "delete from intake.waiting where key = :key";

    private static final String DISMISS = """
            with before as (
                select key, fate from intake.record where key = :key and fate = any(:fates) for update)
            update intake.record r
               set fate = 'DISMISSED', reason = :reason, details = :details
              from before
             where r.key = before.key
            returning r.topic, r.partition, before.fate
            """;

    private final JdbcClient jdbc;

    JdbcDismissal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Dismisses the record if it has one of these fates; nothing where it has another, or there is none. */
    Optional<Dismissed> dismiss(UUID key, Collection<Fate> fates, Reason reason) {
        Verdict verdict = Verdict.of(Fate.DISMISSED, reason);
        jdbc.sql(STOP_WAITING).param("key", key).update();
        return jdbc.sql(DISMISS)
                .param("key", key)
                .param("fates", Columns.texts(fates, Fate::name))
                .param("reason", Reasons.key(verdict))
                .param("details", Reasons.details(verdict))
                .query((row, number) -> new Dismissed(
                        new PartitionName(row.getString("topic"), row.getInt("partition")),
                        Fate.valueOf(row.getString("fate"))))
                .optional();
    }
}

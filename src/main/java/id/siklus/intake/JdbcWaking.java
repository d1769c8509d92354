package id.siklus.intake;

import id.siklus.shared.Columns;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has come although not all that waited for it have been woken. */
@Repository
class JdbcWaking {

    /** In one order, so that two that bring the same things queue up. */
    private static final String BEGIN = """
            insert into intake.waking (awaits)
            select distinct awaits from intake.waiting where awaits = any(:awaits) order by awaits
            on conflict do nothing
            """;

    private static final String ALL = "select awaits from intake.waking";

    private static final String NEXT = """
            select awaits from intake.waking order by since limit 1 for update skip locked
            """;

    private static final String END = """
            delete from intake.waking
             where awaits = :awaits
               and (:vain or not exists (select from intake.waiting w where w.awaits = waking.awaits))
            """;

    private final JdbcClient jdbc;

    JdbcWaking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes those of the arrivals for which somebody waits. */
    void begin(Collection<Awaited> arrivals) {
        jdbc.sql(BEGIN).param("awaits", Columns.texts(arrivals, Awaited::key)).update();
    }

    /** All that are being woken, by whichever node. */
    Set<Awaited> all() {
        return jdbc.sql(ALL)
                .query((row, number) -> new Awaited(row.getString("awaits")))
                .set();
    }

    /** One to go on with, that no other node is at; held until the transaction ends. */
    Optional<Awaited> next() {
        return jdbc.sql(NEXT)
                .query((row, number) -> new Awaited(row.getString("awaits")))
                .optional();
    }

    /** Ends where nobody waits for it any more, or where it was in vain. */
    void end(Awaited awaited, boolean vain) {
        jdbc.sql(END).param("awaits", awaited.key()).param("vain", vain).update();
    }
}

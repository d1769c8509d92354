package id.siklus.intake;

import id.siklus.shared.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps, for all nodes, whether the consumers are paused. */
@Repository
class JdbcPause {

    private final JdbcClient jdbc;

    JdbcPause(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PauseIntake.Pause> find() {
        return jdbc.sql("select paused_at, paused_by from intake.pause")
                .query((row, number) -> new PauseIntake.Pause(
                        row.getObject("paused_at", OffsetDateTime.class).toInstant(),
                        new PersonId(row.getString("paused_by"))))
                .optional();
    }

    /** Whether it was not paused before. */
    boolean pause(Instant at, PersonId by) {
        return jdbc.sql("insert into intake.pause (paused_at, paused_by) values (:at, :by) on conflict do nothing")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Whether it was paused before. */
    boolean resume() {
        return jdbc.sql("delete from intake.pause").update() == 1;
    }
}

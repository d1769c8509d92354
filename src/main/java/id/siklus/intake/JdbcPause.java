package id.siklus.intake;

import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps, for all nodes, whether the consumers are paused. */
@Repository
class JdbcPause {

    private static final String STANDSTILL = """
            select w.records, w.oldest, p.paused_at, p.paused_by
              from (select count(*) as records, min(since) as oldest from intake.waiting) w
              left join intake.pause p on true
            """;

    private final JdbcClient jdbc;

    /**
     * What does not move.
     *
     * @param waiting records that wait
     * @param since when the oldest of them does; absent where none does
     * @param pause of the consumers; absent while they run
     */
    record Standstill(long waiting, @Nullable Instant since, PauseIntake.@Nullable Pause pause) {}

    JdbcPause(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PauseIntake.Pause> find() {
        return jdbc.sql("select paused_at, paused_by from intake.pause")
                .query(JdbcPause::read)
                .optional();
    }

    /** What stands still, by will or because it waits. */
    Standstill standstill() {
        return jdbc.sql(STANDSTILL)
                .query((row, number) -> new Standstill(
                        row.getLong("records"),
                        instant(row.getObject("oldest", OffsetDateTime.class)),
                        row.getString("paused_by") == null ? null : read(row, number)))
                .single();
    }

    private static PauseIntake.Pause read(ResultSet row, int number) throws SQLException {
        return new PauseIntake.Pause(
                row.getObject("paused_at", OffsetDateTime.class).toInstant(), new PersonId(row.getString("paused_by")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
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

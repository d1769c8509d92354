package id.siklus.intake;

import id.siklus.intake.RecordDetail.FateChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of records after their first attempt, and which of them somebody should look at. */
@Repository
class JdbcFateChanges {

    private static final String OF_RECORD = """
            select at, attempt, from_fate, to_fate, reason, details, actor
              from intake.fate_change
             where record = :record
             order by id
            """;

    private static final String OF_RUN = """
            select c.record, c.from_fate, c.to_fate, c.reason, c.details, e.subject
              from intake.fate_change c
              join intake.record r on r.key = c.record
              left join intake.event e on e.key = r.key and e.received_at = r.received_at
             where c.run = :run
             order by c.id
            """;

    /** Keys are ordered by the time of receipt, so the least and the greatest are the oldest and the newest. */
    private static final String REASONS = """
            select g.fate, g.reason, g.records, g.recent, oldest.received_at as first, newest.received_at as last, newest.details
              from (select fate, coalesce(reason, '') as reason, count(*) as records,
                           count(*) filter (where key >= :recent) as recent,
                           min(key::text)::uuid as oldest, max(key::text)::uuid as newest
                      from intake.record
                     where fate in ('QUARANTINED', 'REJECTED', 'EXPIRED')
                     group by fate, coalesce(reason, '')) g
              join intake.record oldest on oldest.key = g.oldest
              join intake.record newest on newest.key = g.newest
             order by g.records desc, g.fate, g.reason
            """;

    private final JdbcClient jdbc;

    JdbcFateChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FateChange> changes(UUID record) {
        return jdbc.sql(OF_RECORD)
                .param("record", record)
                .query((row, number) -> new FateChange(
                        instant(row, "at"),
                        row.getInt("attempt"),
                        Fate.valueOf(row.getString("from_fate")),
                        Fate.valueOf(row.getString("to_fate")),
                        Reasons.read(row.getString("reason"), row.getString("details"))
                                .orElse(null),
                        row.getString("actor")))
                .list();
    }

    /** Every record of a replay; those that it woke or replaced are not of it. */
    List<Replayed> run(UUID run) {
        return jdbc
                .sql(OF_RUN)
                .param("run", run)
                .query((row, number) -> new Replayed(
                        new RecordKey(row.getObject("record", UUID.class)),
                        row.getString("subject"),
                        Fate.valueOf(row.getString("from_fate")),
                        Fate.valueOf(row.getString("to_fate")),
                        Reasons.read(row.getString("reason"), row.getString("details"))
                                .orElse(null)))
                .list()
                .stream()
                .filter(item -> item.was().canBeReplayed())
                .toList();
    }

    /**
     * Records that somebody should look at, by fate and reason; the most numerous first.
     *
     * @param recent from when on they are recent
     */
    List<ReasonGroup> reasons(Instant recent) {
        return jdbc.sql(REASONS)
                .param("recent", Retention.firstKeyAt(recent))
                .query((row, number) -> new ReasonGroup(
                        Fate.valueOf(row.getString("fate")),
                        row.getString("reason"),
                        Reasons.read(row.getString("reason"), row.getString("details"))
                                .orElse(null),
                        row.getLong("records"),
                        row.getLong("recent"),
                        instant(row, "first"),
                        instant(row, "last")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

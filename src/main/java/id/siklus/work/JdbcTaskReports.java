package id.siklus.work;

import id.siklus.intake.RecordKey;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts about tasks back, to fold them. */
@Repository
class JdbcTaskReports {

    private static final String OF_TASKS = """
            select f.*, parts.people, parts.shares, parts.counted
              from unnest(:sources::text[], :tasks::text[]) as wanted (source, task_id)
              join work.fact f on f.source = wanted.source and f.task_id = wanted.task_id
              left join lateral (
                   select array_agg(s.person order by s.person) as people,
                          array_agg(s.share order by s.person) as shares,
                          array_agg(s.counted order by s.person) as counted
                     from work.fact_share s
                    where s.record = f.record) parts on f.kind = 'COMPLETED'
            """;

    private final JdbcClient jdbc;

    JdbcTaskReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All facts of each of these tasks, in no order. */
    Map<TaskRef, List<TaskFact>> of(Collection<TaskRef> tasks) {
        Map<TaskRef, List<TaskFact>> facts = new HashMap<>();
        jdbc.sql(OF_TASKS)
                .param("sources", Columns.texts(tasks, TaskRef::source))
                .param("tasks", Columns.texts(tasks, TaskRef::taskId))
                .query(row -> {
                    facts.computeIfAbsent(
                                    new TaskRef(row.getString("source"), row.getString("task_id")),
                                    task -> new ArrayList<>())
                            .add(fact(row, new RecordKey(row.getObject("record", UUID.class)), shares(row)));
                });
        return facts;
    }

    private static List<Share> shares(ResultSet row) throws SQLException {
        List<Share> shares = new ArrayList<>();
        Array people = row.getArray("people");
        if (people != null) {
            String[] names = (String[]) people.getArray();
            BigDecimal[] parts = (BigDecimal[]) row.getArray("shares").getArray();
            Boolean[] counted = (Boolean[]) row.getArray("counted").getArray();
            for (int index = 0; index < names.length; index++) {
                shares.add(new Share(names[index], parts[index], counted[index]));
            }
        }
        return shares;
    }

    private static TaskFact fact(ResultSet row, RecordKey record, List<Share> shares) throws SQLException {
        BigDecimal sequence = row.getBigDecimal("sequence");
        BigInteger whole = sequence == null ? null : sequence.toBigIntegerExact();
        return new TaskFact(
                new PersonId(row.getString("employee")),
                record,
                instant(row, "at"),
                whole,
                row.getString("id"),
                row.getBoolean("late"),
                report(row, shares));
    }

    private static Report report(ResultSet row, List<Share> shares) throws SQLException {
        return switch (FactKind.valueOf(row.getString("kind"))) {
            case ASSIGNED ->
                new Report.Assignment(
                        row.getString("title"),
                        row.getString("result_code"),
                        row.getString("indicator_code"),
                        row.getBigDecimal("quantity"),
                        row.getString("unit"),
                        instant(row, "assigned_at"),
                        instant(row, "due_at"),
                        row.getString("assigned_by"));
            case PROGRESSED -> new Report.Progress(row.getBigDecimal("percent"), row.getBigDecimal("quantity_done"));
            case COMPLETED ->
                new Report.Completion(instant(row, "completed_at"), row.getBigDecimal("quantity_done"), shares);
            case ACCEPTED -> new Report.Acceptance(quality(row.getString("quality")));
            case RETURNED -> new Report.Return(row.getString("reason"));
            case RESCHEDULED -> new Report.Rescheduling(instant(row, "moved_from"), instant(row, "due_at"));
            case DELEGATED ->
                new Report.Delegation(row.getString("delegate"), Amounts.tidy(row.getBigDecimal("share")));
            case CANCELLED -> new Report.Cancellation(instant(row, "at"));
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Quality quality(@Nullable String name) {
        return name == null ? null : Quality.valueOf(name);
    }
}

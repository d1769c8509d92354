package id.siklus.tasklist;

import id.siklus.cycle.EscalationLevel;
import id.siklus.engine.TaskStage;
import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the projection. */
final class JdbcTaskRows {

    static final String COLUMNS = """
            id, business_key, kind, assignee, subject, requested_by, contract_code, year, month, unit, stage, since,
            due_at, note, href, reminders, reminded_at, escalation, escalated_at, escalated_to
            """;

    private JdbcTaskRows() {}

    static ListedTask open(ResultSet row, int number) throws SQLException {
        String month = row.getString("month");
        return new ListedTask(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("business_key"),
                row.getString("kind"),
                new PersonId(row.getString("assignee")),
                new PersonId(row.getString("subject")),
                person(row, "requested_by"),
                row.getString("contract_code"),
                row.getInt("year"),
                month == null ? null : YearMonth.parse(month),
                row.getString("unit"),
                TaskStage.valueOf(row.getString("stage")),
                instant(row, "since"),
                instant(row, "due_at"),
                row.getString("note"),
                row.getString("href"),
                attention(row));
    }

    static ClosedTask closed(ResultSet row, int number) throws SQLException {
        return new ClosedTask(open(row, number), instant(row, "closed_at"), person(row, "closed_by"));
    }

    private static Attention attention(ResultSet row) throws SQLException {
        String level = row.getString("escalation");
        String[] people = (String[]) row.getArray("escalated_to").getArray();
        return new Attention(
                row.getInt("reminders"),
                absentOr(row, "reminded_at"),
                level == null ? null : EscalationLevel.valueOf(level),
                absentOr(row, "escalated_at"),
                Arrays.stream(people).map(PersonId::new).toList());
    }

    private static @Nullable Instant absentOr(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : new PersonId(value);
    }
}

package id.siklus.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads a row of {@code intake.event} that holds a valid event. */
final class JdbcEventRows {

    private JdbcEventRows() {}

    static EventRecord read(ResultSet row) throws SQLException {
        BigDecimal sequence = row.getBigDecimal("sequence");
        return new EventRecord(
                RecordKey.of(row.getString("key")),
                row.getString("source"),
                row.getString("id"),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                sequence == null ? null : sequence.toBigInteger(),
                JsonDocument.stored(row.getString("data")));
    }
}

package id.siklus.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeadlineRules implements DeadlineRules {

    private static final String ALL = """
            select kind, applies_to = 'FIRST_MONTH' as first_month_only, valid_from, anchor, amount, month, day, years_later
              from cycle.deadline_rule
            """;

    private final JdbcClient jdbc;

    JdbcDeadlineRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DeadlineRule> all() {
        return jdbc.sql(ALL)
                .query((row, number) -> new DeadlineRule(
                        row.getString("kind"),
                        row.getBoolean("first_month_only"),
                        row.getObject("valid_from", LocalDate.class),
                        DeadlineRule.Anchor.valueOf(row.getString("anchor")),
                        row.getInt("amount"),
                        date(row),
                        row.getInt("years_later")))
                .list();
    }

    private static @Nullable MonthDay date(ResultSet row) throws SQLException {
        int month = row.getInt("month");
        return row.wasNull() ? null : MonthDay.of(month, row.getInt("day"));
    }
}

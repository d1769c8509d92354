package id.siklus.cycle;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLadderSteps implements LadderSteps {

    private static final String ALL = """
            select kind, step, valid_from, level, days, day_unit = 'WORKING' as working, time_of_day
              from cycle.ladder_step
             order by kind, step, valid_from
            """;

    private final JdbcClient jdbc;

    JdbcLadderSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LadderStep> all() {
        return jdbc.sql(ALL)
                .query((row, number) -> {
                    String level = row.getString("level");
                    return new LadderStep(
                            row.getString("kind"),
                            row.getInt("step"),
                            row.getObject("valid_from", LocalDate.class),
                            level == null ? null : EscalationLevel.valueOf(level),
                            row.getInt("days"),
                            row.getBoolean("working"),
                            row.getObject("time_of_day", LocalTime.class));
                })
                .list();
    }
}

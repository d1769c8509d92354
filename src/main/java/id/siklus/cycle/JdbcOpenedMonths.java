package id.siklus.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenedMonths implements OpenedMonths, Months {

    private static final String OPEN =
            "insert into cycle.opened_month (month, opened_at) values (:month, :at) on conflict do nothing";

    private static final String LATEST = "select month from cycle.opened_month order by month desc limit 1";

    private static final String OF_YEAR = """
            select month
              from cycle.opened_month
             where month between make_date(:year, 1, 1) and make_date(:year, 12, 31)
             order by month
            """;

    private static final String MONTHS_BEFORE = """
            select months_before
              from cycle.month_opening_rule
             where valid_from <= :day
             order by valid_from desc
             limit 1
            """;

    private final JdbcClient jdbc;

    JdbcOpenedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean open(YearMonth month, Instant at) {
        return jdbc.sql(OPEN)
                        .param("month", month.atDay(1))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<YearMonth> latest() {
        return jdbc.sql(LATEST).query(LocalDate.class).optional().map(YearMonth::from);
    }

    @Override
    public List<YearMonth> opened(int year) {
        return jdbc.sql(OF_YEAR).param("year", year).query(LocalDate.class).list().stream()
                .map(YearMonth::from)
                .toList();
    }

    @Override
    public int monthsBefore(LocalDate day) {
        return jdbc.sql(MONTHS_BEFORE).param("day", day).query(Integer.class).single();
    }
}

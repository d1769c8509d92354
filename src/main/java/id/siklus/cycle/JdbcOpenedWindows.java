package id.siklus.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenedWindows implements OpenedWindows {

    private static final String OPEN =
            "insert into cycle.opened_window (year, opened_at) values (:year, :at) on conflict do nothing";

    private static final String LATEST = "select year from cycle.opened_window order by year desc limit 1";

    private static final String FIRST_PLANNED =
            "select extract(year from month)::integer from cycle.opened_month order by month limit 1";

    private static final String OPENS_ON = """
            select make_date(:year, month, day)
              from cycle.window_rule
             where valid_from <= make_date(:year, month, day)
             order by valid_from desc
             limit 1
            """;

    private final JdbcClient jdbc;

    JdbcOpenedWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean open(int year, Instant at) {
        return jdbc.sql(OPEN)
                        .param("year", year)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Integer> latest() {
        return jdbc.sql(LATEST).query(Integer.class).optional();
    }

    @Override
    public Optional<Integer> firstPlanned() {
        return jdbc.sql(FIRST_PLANNED).query(Integer.class).optional();
    }

    @Override
    public LocalDate opensOn(int year) {
        return jdbc.sql(OPENS_ON).param("year", year).query(LocalDate.class).single();
    }
}

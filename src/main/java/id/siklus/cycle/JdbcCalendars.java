package id.siklus.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCalendars implements Calendars {

    private static final String FREE_DAYS = "select date from cycle.free_day where date between :from and :to";

    private static final String HOURS = """
            select distinct on (weekday) weekday, starts_at, ends_at
              from cycle.office_hours
             where valid_from <= :date
             order by weekday, valid_from desc
            """;

    private final JdbcClient jdbc;

    JdbcCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<LocalDate> freeDays(LocalDate from, LocalDate to) {
        return jdbc.sql(FREE_DAYS)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> row.getObject("date", LocalDate.class))
                .set();
    }

    @Override
    public Map<DayOfWeek, WorkingCalendar.Hours> hoursOn(LocalDate date) {
        Map<DayOfWeek, WorkingCalendar.Hours> hours = new HashMap<>();
        jdbc.sql(HOURS).param("date", date).query(row -> {
            hours.put(
                    DayOfWeek.of(row.getInt("weekday")),
                    new WorkingCalendar.Hours(
                            row.getObject("starts_at", LocalTime.class), row.getObject("ends_at", LocalTime.class)));
        });
        return hours;
    }
}

package id.siklus.cycle;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the calendar once a minute of machine time at most: it is law, the same for everybody, and nearly every page
 * counts days by it.
 */
@Repository
class JdbcCalendars implements Calendars {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final String ALL = """
            select date, null as weekday, null as valid_from, null as starts_at, null as ends_at from cycle.free_day
            union all
            select null, weekday, valid_from, starts_at, ends_at from cycle.office_hours
             order by valid_from
            """;

    private final JdbcClient jdbc;
    private final Clock machine;
    private final AtomicReference<@Nullable Calendar> calendar = new AtomicReference<>();

    JdbcCalendars(JdbcClient jdbc, Clock machine) {
        this.jdbc = jdbc;
        this.machine = machine;
    }

    @Override
    public Set<LocalDate> freeDays(LocalDate from, LocalDate to) {
        return Set.copyOf(current().free().subSet(from, true, to, true));
    }

    @Override
    public Map<DayOfWeek, WorkingCalendar.Hours> hoursOn(LocalDate date) {
        Map<DayOfWeek, WorkingCalendar.Hours> hours = new EnumMap<>(DayOfWeek.class);
        current().rules().stream()
                .filter(rule -> !rule.validFrom().isAfter(date))
                .forEach(rule -> hours.put(rule.weekday(), rule.hours()));
        return hours;
    }

    private Calendar current() {
        Calendar current = calendar.get();
        if (current == null || current.readAt().isBefore(machine.instant().minus(FRESH))) {
            current = read();
            calendar.set(current);
        }
        return current;
    }

    private Calendar read() {
        Calendar read = new Calendar(machine.instant(), new TreeSet<>(), new ArrayList<>());
        jdbc.sql(ALL).query(row -> {
            LocalDate free = row.getObject("date", LocalDate.class);
            if (free != null) {
                read.free().add(free);
            } else {
                read.rules()
                        .add(new Rule(
                                DayOfWeek.of(row.getInt("weekday")),
                                row.getObject("valid_from", LocalDate.class),
                                new WorkingCalendar.Hours(
                                        row.getObject("starts_at", LocalTime.class),
                                        row.getObject("ends_at", LocalTime.class))));
            }
        });
        return read;
    }

    /**
     * All free days and all hours.
     *
     * @param rules the oldest first
     */
    private record Calendar(Instant readAt, NavigableSet<LocalDate> free, List<Rule> rules) {}

    /** Hours of a weekday from some day on. */
    private record Rule(DayOfWeek weekday, LocalDate validFrom, WorkingCalendar.Hours hours) {}
}

package id.siklus.testing;

import id.siklus.cycle.Office;
import id.siklus.cycle.WorkingCalendar;
import id.siklus.cycle.WorkingCalendar.Hours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** An office in Jakarta with the hours of the reference bureau; 1 and 16 January 2026 are free. */
public final class JakartaOffice implements Office {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final LocalTime START = LocalTime.of(7, 30);
    private static final Set<LocalDate> FREE = Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 16));

    private final LocalDate today;

    public JakartaOffice(LocalDate today) {
        this.today = today;
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public YearMonth currentMonth() {
        return YearMonth.from(today);
    }

    @Override
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    @Override
    public WorkingCalendar calendar(LocalDate from, LocalDate to) {
        return calendar();
    }

    /** Monday to Friday, with a longer Friday. */
    public static WorkingCalendar calendar() {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day = DayOfWeek.MONDAY; day.compareTo(DayOfWeek.FRIDAY) < 0; day = day.plus(1)) {
            hours.put(day, new Hours(START, LocalTime.of(16, 0)));
        }
        hours.put(DayOfWeek.FRIDAY, new Hours(START, LocalTime.of(16, 30)));
        return new WorkingCalendar(FREE, hours);
    }
}

package id.siklus.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Working days and hours of an office: Monday to Friday, less national holidays and collective leave (SKB of three
 * ministers). In a year without a loaded calendar only weekends are free.
 */
@NamedInterface("api")
public final class WorkingCalendar {

    private final Set<LocalDate> free;
    private final Map<DayOfWeek, Hours> hours;

    public WorkingCalendar(Set<LocalDate> free, Map<DayOfWeek, Hours> hours) {
        this.free = Set.copyOf(free);
        this.hours = Map.copyOf(hours);
    }

    /** When a working day starts and ends, in the office's own time. */
    @NamedInterface("api")
    public record Hours(LocalTime start, LocalTime end) {}

    public boolean isWorkingDay(LocalDate date) {
        return hours.containsKey(date.getDayOfWeek()) && !free.contains(date);
    }

    /** Hours of that weekday; only asked for working days. */
    public Hours hoursOf(LocalDate workingDay) {
        Hours found = hours.get(workingDay.getDayOfWeek());
        if (found == null) {
            throw new IllegalArgumentException(workingDay + " is not a working day");
        }
        return found;
    }

    /** The n-th working day after the date. */
    public LocalDate plusWorkingDays(LocalDate date, int workingDays) {
        LocalDate day = date;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The n-th working day before the date. */
    public LocalDate minusWorkingDays(LocalDate date, int workingDays) {
        LocalDate day = date;
        for (int left = workingDays; left > 0; left--) {
            day = lastWorkingDayBefore(day);
        }
        return day;
    }

    /** The last working day before the date. */
    public LocalDate lastWorkingDayBefore(LocalDate date) {
        LocalDate day = date.minusDays(1);
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}

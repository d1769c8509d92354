package id.siklus.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);
    private final WorkingCalendar calendar = new WorkingCalendar(Set.of(FRIDAY), weekdays());

    @Test
    void weekendsAndFreeDaysAreNotWorked() {
        assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
        assertThat(calendar.isWorkingDay(FRIDAY.plusDays(1))).isFalse();
        assertThat(calendar.isWorkingDay(FRIDAY.plusDays(2))).isFalse();
        assertThat(calendar.isWorkingDay(FRIDAY.plusDays(3))).isTrue();
    }

    @Test
    void countsWorkingDaysFromTheDayAfter() {
        assertThat(calendar.plusWorkingDays(FRIDAY.minusDays(1), 1)).isEqualTo(FRIDAY.plusDays(3));
        assertThat(calendar.plusWorkingDays(FRIDAY.minusDays(1), 0)).isEqualTo(FRIDAY.minusDays(1));
    }

    @Test
    void findsTheLastWorkingDayBefore() {
        assertThat(calendar.lastWorkingDayBefore(FRIDAY.plusDays(3))).isEqualTo(FRIDAY.minusDays(1));
    }

    @Test
    void knowsNoHoursOfAFreeDay() {
        assertThat(calendar.hoursOf(FRIDAY).end()).isEqualTo(LocalTime.of(16, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.hoursOf(FRIDAY.plusDays(1)));
    }

    private static Map<DayOfWeek, WorkingCalendar.Hours> weekdays() {
        Map<DayOfWeek, WorkingCalendar.Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                LocalTime end = day == DayOfWeek.FRIDAY ? LocalTime.of(16, 30) : LocalTime.of(16, 0);
                hours.put(day, new WorkingCalendar.Hours(LocalTime.of(7, 30), end));
            }
        }
        return hours;
    }
}

package id.siklus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.cycle.WorkingCalendar;
import id.siklus.cycle.WorkingCalendar.Hours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final Hours HOURS = new Hours(LocalTime.of(7, 30), LocalTime.of(16, 0));
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 16)), weekdays());

    @ParameterizedTest(name = "{0}: {1} of 20 working days, {2} of 60 expected")
    @CsvSource({
        "2025-12-31, 0,  0",
        "2026-01-02, 1,  3",
        "2026-01-04, 1,  3",
        "2026-01-15, 10, 30",
        "2026-01-16, 10, 30",
        "2026-01-31, 20, 60",
        "2026-03-01, 20, 60",
    })
    void expectationGrowsWithWorkingDaysOnly(LocalDate today, int passed, String expected) {
        Pace pace = Pace.of(CALENDAR, YearMonth.of(2026, 1), today);

        assertThat(pace).isEqualTo(new Pace(passed, 20));
        assertThat(pace.expected(new BigDecimal("60"))).isEqualByComparingTo(expected);
    }

    @Test
    void aTickIsDrawnWhileTheMonthRuns() {
        assertThat(new Pace(0, 20).isRunning()).isFalse();
        assertThat(new Pace(7, 20).isRunning()).isTrue();
        assertThat(new Pace(7, 20).percent()).isEqualTo(35);
        assertThat(new Pace(20, 20).isRunning()).isFalse();
    }

    @Test
    void aMonthWithoutWorkingDaysExpectsAllAtOnce() {
        assertThat(new Pace(0, 0).expected(BigDecimal.TEN)).isEqualByComparingTo("10");
        assertThat(new Pace(0, 0).percent()).isEqualTo(100);
    }

    private static Map<DayOfWeek, Hours> weekdays() {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(day -> day, day -> HOURS));
    }
}

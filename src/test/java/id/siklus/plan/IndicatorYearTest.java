package id.siklus.plan;

import static id.siklus.plan.APlan.indicator;
import static id.siklus.plan.APlan.number;
import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.contract.MeasurementPattern;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndicatorYearTest {

    /** Targets of 5 and 6, realised 4 and 7, nothing after that. */
    private final IndicatorYear year = new IndicatorYear(
            indicator("U1.1", MeasurementPattern.SUM, "61.000", EnumSet.allOf(Month.class)),
            IntStream.rangeClosed(1, 12)
                    .mapToObj(month -> new MonthCell(
                            YearMonth.of(2026, month),
                            true,
                            month == 1 ? number("5") : month == 2 ? number("6") : null,
                            month == 1 ? number("4") : month == 2 ? number("7") : BigDecimal.ZERO))
                    .toList());

    @Test
    void aRowAddsItsMonthsUp() {
        assertThat(year.sums()).isTrue();
        assertThat(year.planned()).isEqualTo(number("11"));
        assertThat(year.realised()).isEqualTo(number("11"));
        assertThat(year.target()).isEqualTo(number("61"));
        assertThat(year.lacking()).isEqualTo(number("50"));
    }

    @Test
    void thePlannedCourseEndsAtTheTargetOfTheYear() {
        List<BigDecimal> course = year.plannedCourse();

        assertThat(course).hasSize(12);
        assertThat(course.get(0)).isEqualByComparingTo("5");
        assertThat(course.get(1)).isEqualByComparingTo("11");
        assertThat(course.get(2)).isEqualByComparingTo("16");
        assertThat(course.get(11)).isEqualByComparingTo("61");
    }

    @Test
    void theRealisedLineStopsToday() {
        assertThat(year.realisedUntil(2))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("4"), number("11"));
    }
}

package id.siklus.plan;

import id.siklus.cycle.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How far a month has gone, in working days: what may be expected of instalments by the evening of that day.
 *
 * @param passed working days up to and including the day
 * @param all working days of the month
 */
public record Pace(int passed, int all) {

    private static final int DECIMALS = 3;

    public static Pace of(WorkingCalendar calendar, YearMonth month, LocalDate today) {
        int passed = 0;
        int all = 0;
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                all++;
                passed += day.isAfter(today) ? 0 : 1;
            }
        }
        return new Pace(passed, all);
    }

    /** The part of the target that may be expected by now. */
    public BigDecimal expected(BigDecimal target) {
        return all == 0
                ? target
                : target.multiply(BigDecimal.valueOf(passed))
                        .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.DOWN);
    }

    /** The same as a whole percentage, for the tick of a bar. */
    public int percent() {
        return all == 0 ? 100 : passed * 100 / all;
    }

    /** Whether the month is under way, so that a tick says something. */
    public boolean isRunning() {
        return passed > 0 && passed < all;
    }
}

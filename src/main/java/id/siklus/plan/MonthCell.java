package id.siklus.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One indicator in one month of the year's table.
 *
 * @param measured false in months outside the indicator's own: neither zero nor late
 * @param target absent until targets are handed in
 * @param realised what the employee answered for, else what the facts counted
 */
public record MonthCell(
        YearMonth month, boolean measured, @Nullable BigDecimal target, BigDecimal realised) {

    /** The target as a number, zero where there is none. */
    public BigDecimal targetOrZero() {
        return target == null ? BigDecimal.ZERO : target;
    }
}

package id.siklus.plan;

import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.contract.MeasurementPattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator in one month, with everything that is known of it.
 *
 * @param target absent until targets are handed in, and where the month is not measured
 * @param proposed what the form is filled with; absent where the month is not measured
 * @param plannedElsewhere sum of the other months' targets
 * @param realised sum of the work ledger
 * @param inHand what tasks under way have reached
 * @param tasks how many tasks stand behind the realised figure
 * @param figure absent until the employee has answered for it
 */
public record IndicatorMonth(
        IndicatorOverview indicator,
        boolean measured,
        @Nullable BigDecimal target,
        @Nullable BigDecimal proposed,
        BigDecimal plannedElsewhere,
        BigDecimal realised,
        BigDecimal inHand,
        int tasks,
        @Nullable Figure figure) {

    /** Whether months of this indicator add up, so that a pace can be expected of it. */
    public boolean sums() {
        return indicator.pattern() == MeasurementPattern.SUM;
    }

    /** The sum of all months' targets, if this month had that one. */
    public BigDecimal plannedWith(BigDecimal monthly) {
        return Quantity.tidy(plannedElsewhere.add(monthly));
    }

    /** What the form of the realisation is filled with: the earlier claim, else what the facts counted. */
    public BigDecimal suggested() {
        return figure == null ? realised : figure.value();
    }
}

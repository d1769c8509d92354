package id.siklus.plan;

import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.contract.MeasurementPattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a month's form is filled with at first. Instalments (hitungan) get an equal share of what the other months leave
 * of the year's target, in whole numbers where that target is whole, so that December takes up what rounding left. A
 * position or a release gets the target itself: spreading an index over months makes nonsense.
 */
final class TargetProposal {

    private static final int DECEMBER = 12;

    private final Collection<MonthlyPlan> year;

    /**
     * @param year all months of the same SKP that are there
     */
    TargetProposal(Collection<MonthlyPlan> year) {
        this.year = year;
    }

    /** A proposal for each indicator that is measured in the month; what was handed in before a return stands first. */
    Map<String, BigDecimal> forPlan(ContractOverview contract, MonthlyPlan plan) {
        YearMonth month = plan.subject().month();
        Map<String, BigDecimal> earlier = plan.planning().targets();
        Map<String, BigDecimal> proposal = new LinkedHashMap<>();
        for (IndicatorOverview indicator : MeasuredMonth.of(contract, month).indicators()) {
            BigDecimal typed = earlier.get(indicator.code());
            proposal.put(indicator.code(), typed == null ? propose(indicator, month) : typed);
        }
        return proposal;
    }

    private BigDecimal propose(IndicatorOverview indicator, YearMonth month) {
        if (indicator.pattern() != MeasurementPattern.SUM) {
            return Quantity.tidy(indicator.target());
        }
        BigDecimal left = indicator.target().subtract(plannedElsewhere(indicator.code(), month));
        BigDecimal target = Quantity.tidy(indicator.target());
        BigDecimal monthsLeft = BigDecimal.valueOf(DECEMBER - month.getMonthValue() + 1L);
        return Quantity.tidy(left.max(BigDecimal.ZERO).divide(monthsLeft, target.scale(), RoundingMode.HALF_UP));
    }

    /** The sum of the targets that the other months have. */
    BigDecimal plannedElsewhere(String indicator, YearMonth month) {
        return year.stream()
                .filter(plan ->
                        !plan.subject().month().equals(month) && plan.state().hasTargets())
                .map(plan -> plan.planning().targets().getOrDefault(indicator, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

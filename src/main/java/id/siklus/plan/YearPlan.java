package id.siklus.plan;

import id.siklus.contract.ContractOverview;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * The year of an SKP: its months, and its indicators over them.
 *
 * @param months those that have been opened, ascending
 * @param indicators rows of the year's table; empty for those who see states and dates only
 */
public record YearPlan(
        ContractOverview contract, Sight sight, List<MonthlyPlan> months, List<IndicatorYear> indicators) {

    public YearPlan {
        months = List.copyOf(months);
        indicators = List.copyOf(indicators);
    }

    /** The plan of that month, where it has been opened. */
    public Optional<MonthlyPlan> month(Month month) {
        return months.stream()
                .filter(plan -> plan.subject().month().getMonth() == month)
                .findFirst();
    }
}

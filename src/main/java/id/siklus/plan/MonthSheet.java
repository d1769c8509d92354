package id.siklus.plan;

import id.siklus.contract.ContractOverview;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A month opened on the desk: the plan, its indicators, and the facts behind them.
 *
 * @param indicators all of the SKP, in its order
 * @param feedback what evaluators have told the employee about earlier months, newest first
 * @param recaps which ledgers are closed, whether or not the process has taken that in
 */
public record MonthSheet(
        ContractOverview contract,
        MonthlyPlan plan,
        Sight sight,
        List<IndicatorMonth> indicators,
        Recaps recaps,
        List<Feedback> feedback) {

    public MonthSheet {
        indicators = List.copyOf(indicators);
        feedback = List.copyOf(feedback);
    }

    /**
     * Whether the ledgers of the month are closed.
     *
     * @param missed those without which the month went on
     * @param limit until when they are waited for
     */
    public record Recaps(boolean attendance, boolean work, Set<Recap> missed, Instant limit) {}

    /** The indicators that need a target and a figure in this month. */
    public List<IndicatorMonth> measured() {
        return indicators.stream().filter(IndicatorMonth::measured).toList();
    }

    /** Indicators of the SKP that this month leaves out. */
    public List<IndicatorMonth> notMeasured() {
        return indicators.stream().filter(row -> !row.measured()).toList();
    }
}

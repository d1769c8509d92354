package id.siklus.evaluation;

import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.plan.Rating;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * The evidence of a year: what the ledgers and the months say. It informs the evaluator; nothing computes a rating of it.
 *
 * @param tasks completed tasks behind all figures
 * @param months periodic evaluations, ascending
 */
public record Basis(List<IndicatorBasis> indicators, int tasks, Presence presence, List<MonthRating> months) {

    /**
     * An indicator of the year.
     *
     * @param byMonth January to December
     * @param realised the sum, or for a position or release the last measured figure
     * @param tasks behind it
     */
    public record IndicatorBasis(
            IndicatorOverview indicator, List<BigDecimal> byMonth, BigDecimal realised, int tasks) {}

    /** Attendance of the year; only verified unexcused days count (PP 94/2021). */
    public record Presence(int workDays, int lateDays, int lateMinutes, int unexcusedVerified) {}

    /** What the evaluator said of a month. */
    public record MonthRating(YearMonth month, Rating result, Rating behaviour) {}
}

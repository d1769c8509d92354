package id.siklus.plan;

import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.contract.MeasurementPattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One row of the year's table: an indicator with its twelve months.
 *
 * @param cells January to December
 */
public record IndicatorYear(IndicatorOverview indicator, List<MonthCell> cells) {

    public IndicatorYear {
        cells = List.copyOf(cells);
    }

    /** Whether months add up to the year's target; positions and releases never do. */
    public boolean sums() {
        return indicator.pattern() == MeasurementPattern.SUM;
    }

    /** The sum of what has been planned so far. */
    public BigDecimal planned() {
        return sum(MonthCell::targetOrZero);
    }

    /** The sum of what has been realised so far. */
    public BigDecimal realised() {
        return sum(MonthCell::realised);
    }

    /** What the plan lacks of the year's target; negative where it is more. */
    public BigDecimal lacking() {
        return Quantity.tidy(indicator.target().subtract(planned()));
    }

    /** The year's target without trailing zeros. */
    public BigDecimal target() {
        return Quantity.tidy(indicator.target());
    }

    /** Running sums of the plan; months that have no target yet share equally what is lacking, so the line ends at it. */
    public List<BigDecimal> plannedCourse() {
        long unplanned = cells.stream().filter(cell -> cell.target() == null).count();
        BigDecimal share = unplanned == 0
                ? BigDecimal.ZERO
                : lacking()
                        .max(BigDecimal.ZERO)
                        .divide(BigDecimal.valueOf(unplanned), Quantity.DECIMALS, RoundingMode.HALF_UP);
        return runningSums(cell -> cell.target() == null ? share : cell.targetOrZero(), cell -> true);
    }

    /** Running sums of the realised months up to that month of the year. */
    public List<BigDecimal> realisedUntil(int month) {
        return runningSums(MonthCell::realised, cell -> cell.month().getMonthValue() <= month);
    }

    private BigDecimal sum(Function<MonthCell, BigDecimal> value) {
        return Quantity.tidy(cells.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private List<BigDecimal> runningSums(Function<MonthCell, BigDecimal> value, Predicate<MonthCell> counts) {
        List<BigDecimal> sums = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        int last = 0;
        for (MonthCell cell : cells) {
            sum = sum.add(value.apply(cell));
            sums.add(sum);
            if (counts.test(cell)) {
                last = sums.size();
            }
        }
        return List.copyOf(sums.subList(0, last));
    }
}

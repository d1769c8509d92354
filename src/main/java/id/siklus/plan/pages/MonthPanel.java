package id.siklus.plan.pages;

import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.plan.IndicatorMonth;
import id.siklus.plan.MonthSheet;
import id.siklus.plan.Pace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chosen month in pictures: one bar for each target, with a tick where instalments are expected today.
 *
 * @param onTrack how many of the instalments have come as far as may be expected
 * @param instalments how many targets are instalments at all; a position has no pace
 */
record MonthPanel(MonthSheet sheet, Pace pace, List<Bar> bars, int onTrack, int instalments) {

    private static final int FULL = 100;

    /**
     * One bar; lengths are whole percentages of the target.
     *
     * @param hand what tasks under way may add
     * @param tick absent where nothing is expected of today
     */
    record Bar(
            IndicatorOverview indicator,
            BigDecimal target,
            BigDecimal realised,
            BigDecimal inHand,
            int value,
            int hand,
            @Nullable Integer tick) {}

    static MonthPanel of(MonthSheet sheet, Pace pace) {
        List<IndicatorMonth> instalments = sheet.measured().stream()
                .filter(row -> row.sums() && row.target() != null)
                .toList();
        int onTrack = (int) instalments.stream()
                .filter(row -> row.realised().compareTo(pace.expected(targetOf(row))) >= 0)
                .count();
        return new MonthPanel(
                sheet,
                pace,
                sheet.measured().stream()
                        .filter(row -> row.target() != null)
                        .map(row -> bar(row, pace))
                        .toList(),
                onTrack,
                instalments.size());
    }

    private static Bar bar(IndicatorMonth row, Pace pace) {
        BigDecimal target = targetOf(row);
        return new Bar(
                row.indicator(),
                target,
                row.realised(),
                row.inHand(),
                percent(row.realised(), target),
                percent(row.inHand(), target),
                row.sums() && pace.isRunning() ? pace.percent() : null);
    }

    private static BigDecimal targetOf(IndicatorMonth row) {
        BigDecimal target = row.target();
        return target == null ? BigDecimal.ZERO : target;
    }

    private static int percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return part.signum() == 0 ? 0 : FULL;
        }
        return part.multiply(BigDecimal.valueOf(FULL))
                .divide(whole, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(FULL))
                .intValue();
    }
}

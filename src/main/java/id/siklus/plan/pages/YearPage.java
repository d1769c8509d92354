package id.siklus.plan.pages;

import id.siklus.plan.IndicatorYear;
import id.siklus.plan.MonthState;
import id.siklus.plan.Sight;
import id.siklus.plan.YearPlan;
import id.siklus.roster.Employee;
import id.siklus.web.chart.Sparkline;
import id.siklus.work.WorkLedger.Glance;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Screen 5: am I on track, and has the system counted it?
 *
 * @param here address of the page without its query
 * @param own whether the reader looks at their own year
 * @param evaluator name of whoever evaluates
 * @param lede the sentence that answers the question of the page
 * @param month the chosen month; absent where it has not been opened, or must not be seen
 * @param days attendance of the chosen month; absent with it
 * @param glance tasks of the chosen month that count nowhere, and the newest facts; empty with it
 */
record YearPage(
        YearPlan plan,
        Employee employee,
        String evaluator,
        String here,
        boolean own,
        String lede,
        YearMonth chosen,
        List<Chip> chips,
        List<Row> rows,
        @Nullable MonthPanel month,
        DayBand.@Nullable Band days,
        Glance glance) {

    /**
     * One month of the chooser.
     *
     * @param state absent where the month has not been opened
     */
    record Chip(YearMonth month, @Nullable MonthState state, boolean current) {

        /** The month as the address wants it. */
        public String address() {
            return MonthAddress.of(month);
        }
    }

    /** One row of the year's table with its picture. */
    record Row(IndicatorYear year, Sparkline line) {}

    /** Whether figures may be shown at all. */
    public boolean open() {
        return plan.sight() == Sight.EVERYTHING;
    }

    /** State of the chosen month; absent where it has not been opened. */
    public @Nullable MonthState state() {
        return plan.month(chosen.getMonth()).map(month -> month.state()).orElse(null);
    }

    /** Two digits. */
    public String chosenAddress() {
        return MonthAddress.of(chosen);
    }
}

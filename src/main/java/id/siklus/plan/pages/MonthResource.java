package id.siklus.plan.pages;

import id.siklus.plan.Figure;
import id.siklus.plan.IndicatorMonth;
import id.siklus.plan.MonthSheet;
import id.siklus.plan.MonthSheet.Recaps;
import id.siklus.plan.MonthState;
import id.siklus.plan.PeriodicEvaluation;
import id.siklus.plan.Rating;
import id.siklus.plan.Sight;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of an SKP as JSON.
 *
 * @param targets empty for those who see states and dates only
 * @param evaluation absent until the evaluator has rated
 */
record MonthResource(
        String contractCode,
        String month,
        MonthState state,
        List<Target> targets,
        Recaps recaps,
        @Nullable Evaluation evaluation) {

    /**
     * One indicator of the month.
     *
     * @param target absent until targets are handed in, and where the month is not measured
     * @param proposed what a plan without this indicator would take
     * @param realised sum of the facts
     * @param figure what the employee answered for, absent before
     */
    record Target(
            String indicator,
            boolean measured,
            @Nullable BigDecimal target,
            @Nullable BigDecimal proposed,
            BigDecimal realised,
            BigDecimal inHand,
            @Nullable BigDecimal figure,
            @Nullable String reason) {

        static Target of(IndicatorMonth row) {
            Figure figure = row.figure();
            return new Target(
                    row.indicator().code(),
                    row.measured(),
                    row.target(),
                    row.proposed(),
                    row.realised(),
                    row.inHand(),
                    figure == null ? null : figure.value(),
                    figure == null ? null : figure.reason());
        }
    }

    /** The evaluator's judgement; ratings and words are left out for those who see states and dates only. */
    record Evaluation(
            @Nullable Rating result,
            @Nullable Rating behaviour,
            @Nullable String feedback,
            Instant at) {

        static Evaluation of(PeriodicEvaluation evaluation, Sight sight) {
            return sight == Sight.EVERYTHING
                    ? new Evaluation(
                            evaluation.result(),
                            evaluation.behaviour(),
                            evaluation.feedback(),
                            evaluation.act().at())
                    : new Evaluation(null, null, null, evaluation.act().at());
        }
    }

    static MonthResource of(MonthSheet sheet) {
        PeriodicEvaluation evaluation = sheet.plan().standing().evaluation();
        return new MonthResource(
                sheet.contract().code().value(),
                sheet.plan().subject().month().toString(),
                sheet.plan().state(),
                sheet.indicators().stream().map(Target::of).toList(),
                sheet.recaps(),
                evaluation == null ? null : Evaluation.of(evaluation, sheet.sight()));
    }
}

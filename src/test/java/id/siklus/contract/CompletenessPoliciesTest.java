package id.siklus.contract;

import static id.siklus.contract.AContract.indicator;
import static id.siklus.contract.AContract.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompletenessPoliciesTest {

    private static final BigDecimal SIXTY = new BigDecimal("60");

    @Test
    void aTextWithAMainResultAndWholeIndicatorsHasNoGap() {
        assertThat(CompletenessPolicies.gapsOf(AContract.complete())).isEmpty();
    }

    @Test
    void additionalResultsDoNotMakeUpForAMainOne() {
        assertGaps(results(result(ResultKind.ADDITIONAL, indicator("Jumlah"))), new Gap("main-result", ""));
    }

    @Test
    void aResultNeedsItsText() {
        assertGaps(
                results(new WorkResult("", ResultKind.MAIN, " ", null, List.of(indicator("Jumlah")))),
                new Gap("result-text", "U1"));
    }

    @Test
    void aResultNeedsAnIndicator() {
        assertGaps(results(result(ResultKind.MAIN)), new Gap("result-indicator", "U1"));
    }

    @Test
    void anIndicatorNeedsItsText() {
        assertGaps(of("", SIXTY, "dokumen", Month.MAY), new Gap("indicator-text", "U1.1"));
    }

    @Test
    void anIndicatorNeedsATarget() {
        assertGaps(of("Jumlah", null, "dokumen", Month.MAY), new Gap("indicator-target", "U1.1"));
    }

    @Test
    void anIndicatorNeedsAUnitOfMeasure() {
        assertGaps(of("Jumlah", SIXTY, "", Month.MAY), new Gap("indicator-unit", "U1.1"));
    }

    @Test
    void aStateNeedsTheMonthsInWhichItIsMeasured() {
        assertGaps(of("Jumlah", SIXTY, "dokumen"), new Gap("indicator-months", "U1.1"));
    }

    @Test
    void instalmentsAreMeasuredInEveryMonthOfThemselves() {
        assertThat(indicator("Jumlah").months()).containsExactly(Month.values());
    }

    @Test
    void aSuperiorWithoutAnSkpIsNoGap() {
        ContractText withoutParent = AContract.complete();

        assertThat(withoutParent.results()).allMatch(result -> result.parent() == null);
        assertThat(CompletenessPolicies.gapsOf(withoutParent)).isEmpty();
    }

    private static ContractText of(String text, BigDecimal target, String unit, Month... months) {
        return results(result(
                ResultKind.MAIN,
                new Indicator("", Aspect.TIME, text, target, unit, MeasurementPattern.POSITION, Set.of(months))));
    }

    private static ContractText results(WorkResult... results) {
        return new ContractText(List.of(results), List.of());
    }

    private static void assertGaps(ContractText text, Gap... expected) {
        assertThat(CompletenessPolicies.gapsOf(text)).containsExactly(expected);
    }
}

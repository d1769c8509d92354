package id.siklus.plan;

import static id.siklus.plan.APlan.aPlan;
import static id.siklus.plan.APlan.contractWith;
import static id.siklus.plan.APlan.indicator;
import static id.siklus.plan.APlan.number;
import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.contract.MeasurementPattern;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetProposalTest {

    private static final EnumSet<Month> ALL = EnumSet.allOf(Month.class);

    @ParameterizedTest(name = "{0} of the year, {1} planned for January: month {2} gets {3}")
    @CsvSource({
        "60,   0, 1,  5",
        "60,   5, 2,  5",
        "60,  16, 2,  4",
        "60,   5, 12, 55",
        "12,   1, 7,  2",
        "50,   0, 1,  4",
        "50,  60, 2,  0",
        "1.5,  0, 1,  0.1",
        "100,  0, 1,  8",
    })
    void instalmentsShareWhatTheOtherMonthsLeave(String year, String january, int month, String expected) {
        MonthlyPlan planned = aPlan().targeting("U1.1", january).running();
        TargetProposal proposal = new TargetProposal(List.of(planned));

        assertThat(proposal.forPlan(
                        contractWith(indicator("U1.1", MeasurementPattern.SUM, year, ALL)),
                        aPlan().of(YearMonth.of(2026, month)).planning()))
                .isEqualTo(Map.of("U1.1", number(expected)));
    }

    @Test
    void aMonthDoesNotCountItself() {
        TargetProposal proposal =
                new TargetProposal(List.of(aPlan().targeting("U1.1", "60").running()));

        assertThat(proposal.forPlan(
                        contractWith(indicator("U1.1", MeasurementPattern.SUM, "60", ALL)), aPlan().planning()))
                .isEqualTo(Map.of("U1.1", number("5")));
    }

    @Test
    void whatWasHandedInBeforeAReturnStandsFirst() {
        MonthlyPlan returned = aPlan().targeting("U1.1", "7").submitted();
        returned.returnTargets("Indikator kedua belum ada", APlan.BY_BUDI);

        assertThat(new TargetProposal(List.of(returned))
                        .forPlan(contractWith(indicator("U1.1", MeasurementPattern.SUM, "60", ALL)), returned))
                .isEqualTo(Map.of("U1.1", number("7")));
    }

    @Test
    void targetsThatAreStillBeingWrittenDoNotCount() {
        TargetProposal proposal = new TargetProposal(List.of(aPlan().planning()));

        assertThat(proposal.forPlan(
                        contractWith(indicator("U1.1", MeasurementPattern.SUM, "55", ALL)),
                        aPlan().of(APlan.FEBRUARY).planning()))
                .isEqualTo(Map.of("U1.1", number("5")));
    }

    @ParameterizedTest
    @CsvSource({"POSITION, 1, true", "POSITION, 2, false", "RELEASE, 1, true", "RELEASE, 2, false"})
    void aPositionIsProposedWholeAndOnlyWhereMeasured(MeasurementPattern pattern, int month, boolean measured) {
        TargetProposal proposal = new TargetProposal(List.of());

        assertThat(proposal.forPlan(
                        contractWith(indicator("U2.1", pattern, "90", EnumSet.of(Month.JANUARY))),
                        aPlan().of(YearMonth.of(2026, month)).planning()))
                .isEqualTo(measured ? Map.of("U2.1", number("90")) : Map.of());
    }
}

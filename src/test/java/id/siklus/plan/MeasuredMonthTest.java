package id.siklus.plan;

import static id.siklus.plan.APlan.JANUARY;
import static id.siklus.plan.APlan.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.contract.ContractOverview.IndicatorOverview;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredMonthTest {

    private static final Map<String, BigDecimal> PROPOSED = Map.of("U1.1", number("5"), "T1.1", number("1"));

    private final MeasuredMonth january = MeasuredMonth.of(APlan.contract(), JANUARY);

    @Test
    void onlyMeasuredIndicatorsNeedATarget() {
        assertThat(january.indicators()).extracting(IndicatorOverview::code).containsExactly("U1.1", "T1.1");
    }

    @Test
    void whatIsLeftOutKeepsTheProposal() {
        assertThat(january.targets(Map.of("U1.1", number("4.0")), PROPOSED).byIndicator())
                .isEqualTo(Map.of("U1.1", number("4"), "T1.1", number("1")));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "U9.9, 1,             plan.unknown-indicator",
        "U1.2, 5,             plan.not-measured",
        "U1.1, -1,            plan.quantity-unacceptable",
        "U1.1, 1.0001,        plan.quantity-unacceptable",
        "U1.1, 1000000000000, plan.quantity-unacceptable",
    })
    void badTargetsAreRefusedOneByOne(String indicator, String target, String code) {
        assertThatThrownBy(() -> january.targets(Map.of(indicator, number(target)), PROPOSED))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.001", "1.500", "999999999999.999", "1E+3"})
    void ordinaryNumbersAreTaken(String target) {
        assertThat(january.targets(Map.of("U1.1", number(target)), PROPOSED)
                        .byIndicator()
                        .get("U1.1"))
                .isEqualByComparingTo(target);
    }
}

package id.siklus.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.engine.DecisionKey;
import id.siklus.engine.Decisions;
import id.siklus.engine.Decisions.Decision;
import id.siklus.engine.Decisions.DecisionTable;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The nine cells of PermenPANRB 6/2022 as the deployed table has them. */
@EngineTest
class PredicateProcessTest {

    private static final DecisionKey PREDICATE = new DecisionKey("predicate");
    private static final String REGULATION = "PermenPANRB-6-2022";

    @Autowired
    private Decisions decisions;

    @ParameterizedTest(name = "result {0}, behaviour {1}: {2}")
    @CsvSource({
        "ABOVE, BELOW, POOR_MISCONDUCT",
        "ABOVE, MEETS, GOOD",
        "ABOVE, ABOVE, VERY_GOOD",
        "MEETS, BELOW, POOR_MISCONDUCT",
        "MEETS, MEETS, GOOD",
        "MEETS, ABOVE, GOOD",
        "BELOW, BELOW, VERY_POOR",
        "BELOW, MEETS, NEEDS_IMPROVEMENT",
        "BELOW, ABOVE, NEEDS_IMPROVEMENT",
    })
    void everyCellHasItsPredicateAndItsRule(String result, String behaviour, String predicate) {
        Decision decision = decisions.evaluate(PREDICATE, REGULATION, Map.of("result", result, "behaviour", behaviour));

        assertThat(decision.text("predicate")).isEqualTo(predicate);
        assertThat(decision.ruleId()).startsWith("rule_result").containsIgnoringCase("behaviour" + behaviour);
        assertThat(decision.version()).isEqualTo(1);
    }

    @Test
    void behaviourBelowExpectationIsNeverBetterThanPoor() {
        DecisionTable table = decisions.table(PREDICATE, REGULATION);

        assertThat(table.rows()).hasSize(9);
        assertThat(table.rows())
                .filteredOn(
                        row -> !Set.of("MEETS", "ABOVE").contains(row.inputs().getOrDefault("behaviour", "any")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.outputs().get("predicate")).isIn("POOR_MISCONDUCT", "VERY_POOR"));
    }

    @Test
    void aRegulationWithoutATableIsAClearError() {
        Map<String, Object> input = Map.of("result", "MEETS", "behaviour", "MEETS");

        assertThatThrownBy(() -> decisions.evaluate(PREDICATE, "PP-46-2011", input))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No table of the decision predicate for the regulation PP-46-2011");
        assertThatThrownBy(() -> decisions.table(PREDICATE, "PP-46-2011")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCaseThatTheTableDoesNotKnowIsAClearError() {
        assertThatThrownBy(
                        () -> decisions.evaluate(PREDICATE, REGULATION, Map.of("result", "SOME", "behaviour", "MEETS")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0 rules hold for {behaviour=MEETS, result=SOME}");
    }
}

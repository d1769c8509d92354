package id.siklus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pattern of SE MenPANRB 3/2023 as the rows have it, in the order of its table. */
@DatabaseTest
class SpreadTest {

    private static final Methods METHODS = new JdbcMethods(JdbcClient.create(EmbeddedDatabase.fresh()));

    @ParameterizedTest(name = "{0}, team of {1}: {2} is {3}")
    @CsvSource({
        "OUTSTANDING, 10, 7 3 0 0 0, IN_PATTERN",
        "OUTSTANDING, 10, 8 2 0 0 0, OUT_OF_PATTERN",
        "OUTSTANDING, 10, 5 5 0 0 0, OUT_OF_PATTERN",
        "OUTSTANDING, 10, 6 4 0 0 0, IN_PATTERN",
        "GOOD, 10, 2 7 1 0 0, IN_PATTERN",
        "GOOD, 10, 2 7 0 1 0, IN_PATTERN",
        "GOOD, 10, 1 8 1 0 0, OUT_OF_PATTERN",
        "GOOD, 10, 3 7 0 0 0, OUT_OF_PATTERN",
        "GOOD, 10, 4 5 1 0 0, OUT_OF_PATTERN",
        "NEEDS_IMPROVEMENT, 10, 1 3 6 0 0, IN_PATTERN",
        "NEEDS_IMPROVEMENT, 10, 2 2 6 0 0, OUT_OF_PATTERN",
        "NEEDS_IMPROVEMENT, 10, 0 5 5 0 0, OUT_OF_PATTERN",
        "POOR, 10, 1 2 1 6 0, IN_PATTERN",
        "POOR, 10, 1 3 0 6 0, OUT_OF_PATTERN",
        "POOR, 10, 1 3 1 5 0, OUT_OF_PATTERN",
        "VERY_POOR, 10, 0 3 1 0 6, IN_PATTERN",
        "VERY_POOR, 10, 0 3 0 1 6, IN_PATTERN",
        "VERY_POOR, 10, 1 2 1 0 6, OUT_OF_PATTERN",
        "VERY_POOR, 10, 0 4 0 0 6, OUT_OF_PATTERN",
        "VERY_POOR, 10, 0 4 1 0 5, OUT_OF_PATTERN",
    })
    void everyLineOfThePatternHolds(UnitPredicate unit, int team, String counts, Spread.Verdict verdict) {
        assertThat(spread(unit, team, counts).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "team of {0}: at most {1}, at least {2}")
    @CsvSource({"5, 4, 3", "7, 5, 4", "10, 7, 6", "14, 10, 8"})
    void whatIsLeftOverByRoundingGoesToTheEmployees(int team, int most, int fewest) {
        DistributionRule rule = METHODS.pattern(UnitPredicate.OUTSTANDING, 2026).get(0);

        assertThat(rule.most(team)).isEqualTo(most);
        assertThat(rule.fewest(team)).isEqualTo(fewest);
    }

    @Test
    void aTeamOfFourIsNotComputed() {
        assertThat(spread(UnitPredicate.VERY_POOR, 4, "4 0 0 0 0").verdict()).isEqualTo(Spread.Verdict.NOT_COMPUTED);
        assertThat(spread(UnitPredicate.VERY_POOR, 5, "5 0 0 0 0").verdict()).isEqualTo(Spread.Verdict.OUT_OF_PATTERN);
    }

    @Test
    void whoIsNotRatedYetMayStillFillTheMajority() {
        assertThat(spread(UnitPredicate.GOOD, 10, "2 2 0 0 0").verdict()).isEqualTo(Spread.Verdict.IN_PATTERN);
        assertThat(spread(UnitPredicate.GOOD, 10, "5 0 0 0 0").verdict()).isEqualTo(Spread.Verdict.OUT_OF_PATTERN);
    }

    private static Spread spread(UnitPredicate unit, int team, String counts) {
        Map<Predicate, Integer> byPredicate = new EnumMap<>(Predicate.class);
        int[] people =
                Arrays.stream(counts.split(" ")).mapToInt(Integer::parseInt).toArray();
        for (Predicate predicate : Predicate.values()) {
            byPredicate.put(predicate, people[predicate.ordinal()]);
        }
        return new Spread(team, byPredicate, METHODS.pattern(unit, 2026));
    }
}

package id.siklus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.contract.ContractCode;
import id.siklus.plan.Rating;
import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a year refuses, and in which order its verbs may come. */
class AnnualEvaluationTest {

    private static final PersonId SARI = new PersonId("199203112019032006");
    private static final PersonId BUDI = new PersonId("197611052001121003");
    private static final Instant THEN = Instant.parse("2026-12-10T01:00:00Z");
    private static final String WHY = "Melampaui semua target yang disepakati";

    private final AnnualEvaluation evaluation = AnnualEvaluation.opened(new EvaluationSubject(
            UUID.randomUUID(), new ContractCode("SKP-2026-00009"), 2026, SARI, "ORG-RBA", "PermenPANRB-6-2022", false));

    @ParameterizedTest(name = "result {0}, behaviour {1}, reasons for {2}: {3}")
    @CsvSource({
        "MEETS, MEETS, nothing, accepted",
        "ABOVE, MEETS, nothing, evaluation.result-reason-missing",
        "BELOW, MEETS, nothing, evaluation.result-reason-missing",
        "ABOVE, MEETS, result, accepted",
        "MEETS, ABOVE, nothing, evaluation.behaviour-reason-missing",
        "MEETS, BELOW, result, evaluation.behaviour-reason-missing",
        "MEETS, BELOW, ACCOUNTABLE, accepted",
        "MEETS, BELOW, distribution, evaluation.behaviour-reason-missing",
        "MEETS, MEETS, BRAVE, evaluation.unknown-reason",
    })
    void whateverIsOffTheCentreHasToBeExplained(Rating result, Rating behaviour, String key, String outcome) {
        Map<String, String> reasons = key.equals("nothing") ? Map.of() : Map.of(key, WHY);

        if (outcome.equals("accepted")) {
            assertThat(rating(result, behaviour, reasons).reasons().byKey()).isEqualTo(reasons);
        } else {
            refuses(outcome, () -> rating(result, behaviour, reasons));
        }
    }

    @Test
    void aReasonExplainsSomething() {
        refuses("evaluation.reason-too-short", () -> rating(Rating.ABOVE, Rating.MEETS, Map.of("result", "Bagus")));
    }

    @Test
    void whatIsLeftEmptyIsNotKept() {
        assertThat(Reasons.written(Collections.singletonMap("result", null))).isEqualTo(Reasons.NONE);
        assertThat(SelfReport.written("Selesai", Collections.singletonMap("U1.1", null), THEN)
                        .results())
                .isEmpty();
    }

    @Test
    void nobodyReportsForSomebodyElseOrRatesTheirOwn() {
        refuses("evaluation.not-yours", () -> evaluation.report(BUDI, report()));
        refuses(
                "evaluation.own-year",
                () -> evaluation.rate(new YearRating(Rating.MEETS, Rating.MEETS, Reasons.NONE, SARI, THEN)));
    }

    @Test
    void theReportComesBeforeTheRating() {
        refuses("evaluation.report-outstanding", () -> evaluation.rate(asExpected()));

        evaluation.report(SARI, report());

        assertThat(evaluation.rate(asExpected())).isTrue();
        refuses("evaluation.not-now", () -> evaluation.rate(asExpected()));
    }

    @Test
    void aRatingThatAwaitsTheUnitIsADraft() {
        evaluation.missReport();
        evaluation.rate(asExpected());
        evaluation.awaitUnit();

        assertThat(evaluation.rate(rating(Rating.ABOVE, Rating.MEETS, Map.of("result", WHY))))
                .isFalse();
        assertThat(evaluation.state()).isEqualTo(EvaluationState.AWAITING_UNIT);
        assertThat(evaluation.rating().result()).isEqualTo(Rating.ABOVE);
    }

    @Test
    void onlyTheEmployeeAcceptsAndSilenceDoesNot() {
        evaluation.missReport();
        evaluation.rate(asExpected());
        evaluation.settle(
                new Outcome(Predicate.GOOD, "rule", 1, "ORG", UnitPredicate.GOOD, Spread.Verdict.NOT_COMPUTED, THEN));
        evaluation.deliver(THEN, THEN);
        refuses("evaluation.not-yours", () -> evaluation.acknowledge(BUDI, THEN));

        evaluation.miss();

        assertThat(evaluation.state()).isEqualTo(EvaluationState.NO_RESPONSE);
        assertThat(evaluation.standing().answeredAt()).isNull();
        refuses("evaluation.not-now", () -> evaluation.acknowledge(SARI, THEN));
    }

    private static SelfReport report() {
        return SelfReport.written("Semua target tercapai.", Map.of(), THEN);
    }

    private static YearRating asExpected() {
        return rating(Rating.MEETS, Rating.MEETS, Map.of());
    }

    private static YearRating rating(Rating result, Rating behaviour, Map<String, String> reasons) {
        return new YearRating(result, behaviour, Reasons.written(reasons), BUDI, THEN);
    }

    private static void refuses(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        EvaluationRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

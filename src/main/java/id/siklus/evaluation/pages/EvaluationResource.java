package id.siklus.evaluation.pages;

import id.siklus.evaluation.AnnualEvaluation;
import id.siklus.evaluation.EvaluationState;
import id.siklus.evaluation.EvaluationView;
import id.siklus.evaluation.Outcome;
import id.siklus.evaluation.Predicate;
import id.siklus.evaluation.UnitPredicate;
import id.siklus.evaluation.YearRating;
import id.siklus.plan.Rating;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annual evaluation as JSON.
 *
 * @param resultRating and what follows it: absent until it is given, and for whoever must not see it
 * @param acknowledged whether the employee accepted; silence leaves it false
 * @param explanation sentences in the reader's language
 */
record EvaluationResource(
        String contractCode,
        EvaluationState state,
        @Nullable Rating resultRating,
        @Nullable Rating behaviourRating,
        @Nullable Predicate predicate,
        @Nullable Rule rule,
        @Nullable UnitPredicate unitPredicate,
        boolean reportMissed,
        boolean acknowledged,
        @Nullable Instant deliveredAt,
        @Nullable Instant answerDue,
        List<String> explanation) {

    /** The row of the table of the regulation that held. */
    record Rule(String id, int version, String regulation) {}

    static EvaluationResource of(EvaluationView view, List<String> explanation) {
        AnnualEvaluation evaluation = view.opened();
        YearRating rating = view.rating();
        Outcome outcome = view.outcome();
        return new EvaluationResource(
                evaluation.subject().code().value(),
                evaluation.state(),
                rating == null ? null : rating.result(),
                rating == null ? null : rating.behaviour(),
                outcome == null ? null : outcome.predicate(),
                outcome == null ? null : rule(outcome, evaluation.subject().regulation()),
                outcome == null ? null : outcome.unitPredicate(),
                evaluation.standing().reportMissed(),
                evaluation.state() == EvaluationState.ACKNOWLEDGED,
                evaluation.standing().deliveredAt(),
                evaluation.standing().answerDue(),
                explanation);
    }

    private static Rule rule(Outcome outcome, String regulation) {
        return new Rule(outcome.ruleId(), outcome.ruleVersion(), regulation);
    }
}

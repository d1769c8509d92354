package id.siklus.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that may change about an evaluation.
 *
 * @param reportMissed the time to report ran out; the evaluator rates without it
 * @param unjustified sent back: out of the pattern, and nobody has said why
 * @param answerDue until when the employee may answer; absent before delivery
 */
public record Standing(
        EvaluationState state,
        @Nullable SelfReport report,
        boolean reportMissed,
        @Nullable YearRating rating,
        boolean unjustified,
        @Nullable Outcome outcome,
        @Nullable Instant deliveredAt,
        @Nullable Instant answerDue,
        @Nullable Instant answeredAt) {

    static final Standing OPENED = new Standing(EvaluationState.OPEN, null, false, null, false, null, null, null, null);

    Standing to(EvaluationState next) {
        return new Standing(
                next, report, reportMissed, rating, unjustified, outcome, deliveredAt, answerDue, answeredAt);
    }

    Standing reported(SelfReport given) {
        return new Standing(
                state, given, reportMissed, rating, unjustified, outcome, deliveredAt, answerDue, answeredAt);
    }

    Standing withoutReport() {
        return new Standing(state, report, true, rating, unjustified, outcome, deliveredAt, answerDue, answeredAt);
    }

    Standing rated(YearRating given) {
        return new Standing(state, report, reportMissed, given, false, outcome, deliveredAt, answerDue, answeredAt);
    }

    Standing sentBack() {
        return new Standing(state, report, reportMissed, rating, true, outcome, deliveredAt, answerDue, answeredAt);
    }

    Standing settled(Outcome reached) {
        return new Standing(
                state, report, reportMissed, rating, unjustified, reached, deliveredAt, answerDue, answeredAt);
    }

    Standing delivered(Instant at, Instant due) {
        return new Standing(state, report, reportMissed, rating, unjustified, outcome, at, due, answeredAt);
    }

    Standing answered(Instant at) {
        return new Standing(state, report, reportMissed, rating, unjustified, outcome, deliveredAt, answerDue, at);
    }
}

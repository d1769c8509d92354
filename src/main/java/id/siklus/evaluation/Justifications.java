package id.siklus.evaluation;

import org.springframework.stereotype.Component;

/** Asks why a team is out of the pattern. One answer within the team is enough, for it is about the team. */
@Component
class Justifications {

    private final UnitStandings units;
    private final Teams teams;
    private final Judge judge;

    Justifications(UnitStandings units, Teams teams, Judge judge) {
        this.units = units;
        this.teams = teams;
        this.judge = judge;
    }

    /** Refuses where the rating leads out of the pattern and nobody in the team has said why. */
    void require(AnnualEvaluation evaluation) {
        if (isMissing(evaluation)) {
            throw EvaluationRefused.justificationMissing();
        }
    }

    boolean isMissing(AnnualEvaluation evaluation) {
        return spread(evaluation).verdict() == Spread.Verdict.OUT_OF_PATTERN
                && !evaluation.rating().reasons().justifyDistribution()
                && !teams.isJustified(evaluation.rating().by(), evaluation);
    }

    /** The team with the rating of this evaluation in it. */
    Spread spread(AnnualEvaluation evaluation) {
        YearRating rating = evaluation.rating();
        Predicate predicate = judge.judge(evaluation.subject().regulation(), rating.result(), rating.behaviour())
                .predicate();
        UnitPredicate achieved =
                units.counting(evaluation).map(Achievement::predicate).orElse(null);
        return teams.spreadWith(rating.by(), evaluation, achieved, predicate);
    }
}

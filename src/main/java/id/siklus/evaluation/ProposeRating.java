package id.siklus.evaluation;

import id.siklus.plan.Rating;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a rating would come to before it is given: the predicate, the row of the table, and the team's spread. */
@Component
public class ProposeRating {

    private final Judge judge;
    private final Teams teams;
    private final UnitStandings units;
    private final Roster roster;

    ProposeRating(Judge judge, Teams teams, UnitStandings units, Roster roster) {
        this.judge = judge;
        this.teams = teams;
        this.units = units;
        this.roster = roster;
    }

    /**
     * What a rating would come to.
     *
     * @param finding absent until both ratings are chosen
     * @param achievement of the unit that counts; absent while none is set
     * @param justificationDue whether somebody has to say why the team leaves the pattern
     */
    public record Preview(
            Judge.@Nullable Finding finding,
            @Nullable Achievement achievement,
            Spread spread,
            boolean justificationDue) {}

    /** The preview for those who may not see how the team is rated: nothing in it tells of anybody else. */
    public Preview alone(AnnualEvaluation evaluation, @Nullable Rating result, @Nullable Rating behaviour) {
        Judge.Finding finding = result == null || behaviour == null
                ? null
                : judge.judge(evaluation.subject().regulation(), result, behaviour);
        return new Preview(finding, units.counting(evaluation).orElse(null), Spread.HIDDEN, false);
    }

    /** Somebody of the team, besides the employee, with that pair of ratings. */
    public record Mate(Rating result, Rating behaviour) {}

    /** The preview for the evaluator of now. */
    public Preview preview(AnnualEvaluation evaluation, @Nullable Rating result, @Nullable Rating behaviour) {
        PersonId evaluator = evaluatorOf(evaluation);
        Achievement achievement = units.counting(evaluation).orElse(null);
        UnitPredicate achieved = achievement == null ? null : achievement.predicate();
        if (result == null || behaviour == null) {
            Spread spread = teams.spread(evaluator, evaluation, achieved);
            return new Preview(null, achievement, spread, false);
        }
        Judge.Finding finding = judge.judge(evaluation.subject().regulation(), result, behaviour);
        Spread spread = teams.spreadWith(evaluator, evaluation, achieved, finding.predicate());
        boolean due = spread.verdict() == Spread.Verdict.OUT_OF_PATTERN && !teams.isJustified(evaluator, evaluation);
        return new Preview(finding, achievement, spread, due);
    }

    /** How the rest of the team has been rated. */
    public List<Mate> mates(AnnualEvaluation evaluation) {
        List<Mate> mates = new ArrayList<>();
        for (Evaluations.Rated each : teams.othersOf(evaluatorOf(evaluation), evaluation)) {
            if (each.result() != null && each.behaviour() != null) {
                mates.add(new Mate(each.result(), each.behaviour()));
            }
        }
        return mates;
    }

    private PersonId evaluatorOf(AnnualEvaluation evaluation) {
        PersonId evaluator =
                roster.find(evaluation.employee()).map(Employee::evaluator).orElse(null);
        if (evaluator == null) {
            throw EvaluationRefused.unknown();
        }
        return evaluator;
    }
}

package id.siklus.evaluation;

import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the team of an evaluator spreads over the predicates. The team is whom the evaluator rates: an evaluator learns
 * nothing of ratings that others give, least of all of their own.
 */
@Component
public class Teams {

    private final Roster roster;
    private final Evaluations evaluations;
    private final Methods methods;
    private final Judge judge;

    Teams(Roster roster, Evaluations evaluations, Methods methods, Judge judge) {
        this.roster = roster;
        this.evaluations = evaluations;
        this.methods = methods;
        this.judge = judge;
    }

    /** The spread of the team that the evaluator has now, by the pattern of that achievement. */
    Spread spread(PersonId evaluator, AnnualEvaluation evaluation, @Nullable UnitPredicate achieved) {
        return spread(
                evaluation,
                achieved,
                team(evaluator),
                counts(evaluation, evaluations.cells(team(evaluator), year(evaluation))));
    }

    /** The same, as if this evaluation had that rating. */
    Spread spreadWith(
            PersonId evaluator, AnnualEvaluation evaluation, @Nullable UnitPredicate achieved, Predicate proposed) {
        List<PersonId> team = team(evaluator);
        List<PersonId> others = new ArrayList<>(team);
        others.remove(evaluation.employee());
        Map<Predicate, Integer> counts = counts(evaluation, evaluations.cells(others, year(evaluation)));
        counts.merge(proposed, 1, Integer::sum);
        return spread(evaluation, achieved, team, counts);
    }

    /** Whether anybody's rating in the team says why it is out of the pattern. */
    boolean isJustified(PersonId evaluator, AnnualEvaluation evaluation) {
        return evaluations.isJustified(team(evaluator), year(evaluation));
    }

    /** How many of the rest of the team hold each pair of ratings. */
    List<Evaluations.Cell> othersOf(PersonId evaluator, AnnualEvaluation evaluation) {
        List<PersonId> others = new ArrayList<>(team(evaluator));
        others.remove(evaluation.employee());
        return evaluations.cells(others, year(evaluation));
    }

    private Spread spread(
            AnnualEvaluation evaluation,
            @Nullable UnitPredicate achieved,
            List<PersonId> team,
            Map<Predicate, Integer> counts) {
        return new Spread(
                evaluations.team(team, year(evaluation)),
                counts,
                achieved == null ? List.of() : methods.pattern(achieved, year(evaluation)));
    }

    private Map<Predicate, Integer> counts(AnnualEvaluation evaluation, List<Evaluations.Cell> cells) {
        Map<Predicate, Integer> counts = new EnumMap<>(Predicate.class);
        cells.forEach(cell -> counts.merge(
                judge.judge(evaluation.subject().regulation(), cell.result(), cell.behaviour())
                        .predicate(),
                cell.people(),
                Integer::sum));
        return counts;
    }

    private List<PersonId> team(PersonId evaluator) {
        return roster.evaluatedBy(evaluator).stream().map(Employee::id).toList();
    }

    private static int year(AnnualEvaluation evaluation) {
        return evaluation.subject().year();
    }
}

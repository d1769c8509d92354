package id.siklus.evaluation;

import id.siklus.evaluation.Evaluations.Rated;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
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
        List<Rated> team = ratedBy(evaluator, evaluation);
        return spread(evaluation, achieved, team.size(), counts(evaluation, team));
    }

    /** The same, as if this evaluation had that rating. */
    Spread spreadWith(
            PersonId evaluator, AnnualEvaluation evaluation, @Nullable UnitPredicate achieved, Predicate proposed) {
        List<Rated> team = ratedBy(evaluator, evaluation);
        Map<Predicate, Integer> counts = counts(evaluation, othersThan(evaluation, team));
        counts.merge(proposed, 1, Integer::sum);
        return spread(evaluation, achieved, team.size(), counts);
    }

    /** Whether anybody's rating in the team says why it is out of the pattern. */
    boolean isJustified(PersonId evaluator, AnnualEvaluation evaluation) {
        return ratedBy(evaluator, evaluation).stream().anyMatch(Rated::justifies);
    }

    /** The rest of the team. */
    List<Rated> othersOf(PersonId evaluator, AnnualEvaluation evaluation) {
        return othersThan(evaluation, ratedBy(evaluator, evaluation));
    }

    private Spread spread(
            AnnualEvaluation evaluation, @Nullable UnitPredicate achieved, int people, Map<Predicate, Integer> counts) {
        return new Spread(people, counts, achieved == null ? List.of() : methods.pattern(achieved, year(evaluation)));
    }

    private Map<Predicate, Integer> counts(AnnualEvaluation evaluation, List<Rated> team) {
        Map<Predicate, Integer> counts = new EnumMap<>(Predicate.class);
        for (Rated each : team) {
            if (each.result() != null && each.behaviour() != null) {
                counts.merge(
                        judge.judge(evaluation.subject().regulation(), each.result(), each.behaviour())
                                .predicate(),
                        1,
                        Integer::sum);
            }
        }
        return counts;
    }

    private List<Rated> ratedBy(PersonId evaluator, AnnualEvaluation evaluation) {
        return evaluations.ofTeam(team(evaluator), year(evaluation));
    }

    private static List<Rated> othersThan(AnnualEvaluation evaluation, List<Rated> team) {
        return team.stream()
                .filter(each -> !each.employee().equals(evaluation.employee()))
                .toList();
    }

    private List<PersonId> team(PersonId evaluator) {
        return List.copyOf(roster.evaluatedByAny(List.of(evaluator)));
    }

    private static int year(AnnualEvaluation evaluation) {
        return evaluation.subject().year();
    }
}

package id.siklus.evaluation;

import id.siklus.plan.Rating;
import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The evaluator rates the year: whoever evaluates the employee now, and nobody their own. */
@UseCase
public class RateYear {

    private final Evaluations evaluations;
    private final Rights rights;
    private final Justifications justifications;
    private final EvaluationRecord record;
    private final EvaluationProcess process;
    private final BusinessClock clock;

    RateYear(
            Evaluations evaluations,
            Rights rights,
            Justifications justifications,
            EvaluationRecord record,
            EvaluationProcess process,
            BusinessClock clock) {
        this.evaluations = evaluations;
        this.rights = rights;
        this.justifications = justifications;
        this.record = record;
        this.process = process;
        this.clock = clock;
    }

    /** What the evaluator chose and wrote. */
    public record Judgement(Rating result, Rating behaviour, Map<String, @Nullable String> reasons) {}

    /** Refuses whatever {@link #rate} would refuse, and changes nothing: for the page that asks to confirm. */
    public void check(PersonId actor, EvaluationId id, Judgement judgement) {
        AnnualEvaluation evaluation = evaluations.get(id);
        apply(actor, evaluation, judgement);
    }

    /** Rates. Where the team leaves the pattern, somebody has to say why; that is all that is asked. */
    public EvaluationState rate(PersonId actor, EvaluationId id, Judgement judgement) {
        AnnualEvaluation evaluation = evaluations.get(id);
        boolean moves = apply(actor, evaluation, judgement);
        record.publish(evaluation, actor, "rated", Map.of());
        if (moves) {
            process.rated(id, actor);
        }
        return evaluations.get(id).state();
    }

    private boolean apply(PersonId actor, AnnualEvaluation evaluation, Judgement judgement) {
        rights.require(actor, evaluation.employee(), Set.of(Capacity.EVALUATOR));
        boolean moves = evaluation.rate(new YearRating(
                judgement.result(), judgement.behaviour(), Reasons.written(judgement.reasons()), actor, clock.now()));
        justifications.require(evaluation);
        return moves;
    }
}

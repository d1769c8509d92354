package id.siklus.evaluation;

import id.siklus.cycle.Deadlines;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.List;
import java.util.Map;

/** The employee accepts the result. Nothing else does: not silence, and nobody in the employee's place. */
@UseCase
public class AcknowledgeResult {

    private final Evaluations evaluations;
    private final EvaluationRecord record;
    private final EvaluationProcess process;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    AcknowledgeResult(
            Evaluations evaluations,
            EvaluationRecord record,
            EvaluationProcess process,
            Deadlines deadlines,
            BusinessClock clock) {
        this.evaluations = evaluations;
        this.record = record;
        this.process = process;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public EvaluationState acknowledge(PersonId actor, EvaluationId id) {
        AnnualEvaluation evaluation = evaluations.get(id);
        evaluation.acknowledge(actor, clock.now());
        record.publish(evaluation, actor, "acknowledged", Map.of());
        process.acknowledged(id, actor);
        deadlines.cancel(List.of(id.toString()), SettleEvaluation.ANSWER_DUE);
        return evaluation.state();
    }
}

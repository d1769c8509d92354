package id.siklus.evaluation;

import id.siklus.cycle.DeadlinesDue;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The time to answer a result has run out. */
@Component
class OnAnswerDue {

    private final Evaluations evaluations;
    private final EvaluationProcess process;

    OnAnswerDue(Evaluations evaluations, EvaluationProcess process) {
        this.evaluations = evaluations;
        this.process = process;
    }

    @EventListener
    void on(DeadlinesDue due) {
        if (due.kind().equals(SettleEvaluation.ANSWER_DUE)) {
            List<EvaluationId> keys = due.deadlines().stream()
                    .map(deadline -> new EvaluationId(UUID.fromString(deadline.key())))
                    .toList();
            process.answersOverdue(evaluations.findAll(keys).stream()
                    .filter(evaluation -> evaluation.state() == EvaluationState.DELIVERED)
                    .map(AnnualEvaluation::id)
                    .toList());
        }
    }
}

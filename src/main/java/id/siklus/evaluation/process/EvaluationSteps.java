package id.siklus.evaluation.process;

import id.siklus.engine.ProcessStep;
import id.siklus.engine.ProcessStep.StepContext;
import id.siklus.evaluation.EvaluationId;
import id.siklus.evaluation.MoveEvaluation;
import id.siklus.evaluation.SettleEvaluation;
import id.siklus.evaluation.process.AnnualEvaluationModel.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the process of an evaluation wants from this room. Each bean is named by a delegate expression in the model. */
@Configuration(proxyBeanMethods = false)
class EvaluationSteps {

    @Bean
    ProcessStep noteMissingReport(MoveEvaluation move) {
        return step -> move.noteMissingReport(idOf(step));
    }

    @Bean
    ProcessStep checkUnitAchieved(MoveEvaluation move) {
        return step -> step.set(Variables.UNIT_ACHIEVED, move.isUnitAchieved(idOf(step)));
    }

    @Bean
    ProcessStep checkDistribution(MoveEvaluation move) {
        return step -> step.set(Variables.SPREAD_EXPLAINED, move.isSpreadExplained(idOf(step)));
    }

    @Bean
    ProcessStep settlePredicate(SettleEvaluation settle) {
        return step -> settle.settle(idOf(step));
    }

    @Bean
    ProcessStep deliverResult(SettleEvaluation settle) {
        return step -> settle.deliver(idOf(step));
    }

    @Bean
    ProcessStep noteNoResponse(MoveEvaluation move) {
        return step -> move.noteNoResponse(idOf(step));
    }

    private static EvaluationId idOf(StepContext step) {
        return new EvaluationId(step.businessKey().asUuid());
    }
}

package id.siklus.plan.process;

import id.siklus.engine.ProcessStep;
import id.siklus.engine.ProcessStep.StepContext;
import id.siklus.plan.MoveMonth;
import id.siklus.plan.OnRecapLimit;
import id.siklus.plan.PlanId;
import id.siklus.plan.Recap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the process of a month wants from this room. Each bean is named by a delegate expression in the model. */
@Configuration(proxyBeanMethods = false)
class PlanSteps {

    @Bean
    ProcessStep noteAttendanceRecap(MoveMonth moveMonth) {
        return step -> moveMonth.noteRecap(planOf(step), Recap.ATTENDANCE);
    }

    @Bean
    ProcessStep noteWorkRecap(MoveMonth moveMonth) {
        return step -> moveMonth.noteRecap(planOf(step), Recap.WORK);
    }

    @Bean
    ProcessStep checkContractSet(MoveMonth moveMonth) {
        return step -> step.set(MonthlyPlanModel.Variables.CONTRACT_SET, moveMonth.isContractSet(planOf(step)));
    }

    @Bean
    ProcessStep openEvaluation(MoveMonth moveMonth) {
        return step -> moveMonth.openEvaluation(planOf(step));
    }

    @Bean
    ProcessStep goOnWithoutRecap(OnRecapLimit limit) {
        return step -> limit.goOn(planOf(step));
    }

    private static PlanId planOf(StepContext step) {
        return new PlanId(step.businessKey().asUuid());
    }
}

package id.siklus.plan.process;

import id.siklus.engine.MessageName;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.ProcessVariable;
import id.siklus.engine.TaskKey;

/** Every name that bpmn/plan/monthly-plan.bpmn and this room agree on. Checked by ModelsTest. */
final class MonthlyPlanModel {

    static final ProcessKey KEY = new ProcessKey("monthly-plan");

    private MonthlyPlanModel() {}

    /** Tasks of people. */
    static final class Tasks {

        static final TaskKey PLAN_MONTH = new TaskKey("userTask_planMonth");
        static final TaskKey APPROVE_PLAN = new TaskKey("userTask_approvePlan");
        static final TaskKey REALISE_MONTH = new TaskKey("userTask_realiseMonth");
        static final TaskKey EVALUATE_MONTH = new TaskKey("userTask_evaluateMonth");

        private Tasks() {}
    }

    /** What the model waits for. */
    static final class Messages {

        static final MessageName ATTENDANCE_MONTH_CLOSED = new MessageName("plan.attendanceMonthClosed");
        static final MessageName WORK_MONTH_CLOSED = new MessageName("plan.workMonthClosed");
        static final MessageName CONTRACT_SET = new MessageName("plan.contractSet");
        static final MessageName RECAP_LIMIT = new MessageName("plan.recapLimit");
        static final MessageName REMIND = new MessageName("task.remind");
        static final MessageName ESCALATE = new MessageName("task.escalate");

        private Messages() {}
    }

    /** What the model branches on. */
    static final class Variables {

        static final ProcessVariable<Boolean> PLAN_APPROVED = ProcessVariable.bool("planApproved");
        static final ProcessVariable<Boolean> CONTRACT_SET = ProcessVariable.bool("contractSet");
        static final ProcessVariable<Boolean> REALISATION_ACCEPTED = ProcessVariable.bool("realisationAccepted");

        private Variables() {}
    }
}

package id.siklus.evaluation.process;

import id.siklus.engine.MessageName;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.ProcessVariable;
import id.siklus.engine.TaskKey;

/** Every name that bpmn/evaluation/annual-evaluation.bpmn and this room agree on. Checked by ModelsTest. */
final class AnnualEvaluationModel {

    static final ProcessKey KEY = new ProcessKey("annual-evaluation");

    private AnnualEvaluationModel() {}

    /** Tasks of people. */
    static final class Tasks {

        static final TaskKey SELF_REPORT = new TaskKey("userTask_selfReport");
        static final TaskKey RATE_YEAR = new TaskKey("userTask_rateYear");
        static final TaskKey ACKNOWLEDGE_RESULT = new TaskKey("userTask_acknowledgeResult");

        private Tasks() {}
    }

    /** What the model waits for. */
    static final class Messages {

        static final MessageName REPORT_OVERDUE = new MessageName("evaluation.reportOverdue");
        static final MessageName UNIT_ACHIEVED = new MessageName("evaluation.unitAchieved");
        static final MessageName ANSWER_OVERDUE = new MessageName("evaluation.answerOverdue");
        static final MessageName REMIND = new MessageName("task.remind");
        static final MessageName ESCALATE = new MessageName("task.escalate");

        private Messages() {}
    }

    /** What the model branches on. */
    static final class Variables {

        static final ProcessVariable<Boolean> UNIT_ACHIEVED = ProcessVariable.bool("unitAchieved");
        static final ProcessVariable<Boolean> SPREAD_EXPLAINED = ProcessVariable.bool("spreadExplained");

        private Variables() {}
    }
}

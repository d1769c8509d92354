package id.siklus.contract.process;

import id.siklus.engine.MessageName;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.ProcessVariable;
import id.siklus.engine.TaskKey;

/** Every name that bpmn/contract/skp-contract.bpmn and this room agree on. Checked by ModelsTest. */
final class SkpContractModel {

    static final ProcessKey KEY = new ProcessKey("skp-contract");

    private SkpContractModel() {}

    /** Tasks of people. */
    static final class Tasks {

        static final TaskKey DRAFT_CONTRACT = new TaskKey("userTask_draftContract");
        static final TaskKey REVIEW_CONTRACT = new TaskKey("userTask_reviewContract");
        static final TaskKey SIGN_CONTRACT = new TaskKey("userTask_signContract");
        static final TaskKey SET_CONTRACT = new TaskKey("userTask_setContract");

        private Tasks() {}
    }

    /** What the model waits for. */
    static final class Messages {

        static final MessageName CANCELLED = new MessageName("contract.cancelled");
        static final MessageName JANUARY_MISSED = new MessageName("contract.januaryMissed");
        static final MessageName REMIND = new MessageName("task.remind");
        static final MessageName ESCALATE = new MessageName("task.escalate");

        private Messages() {}
    }

    /** What the model branches on. */
    static final class Variables {

        static final ProcessVariable<Boolean> APPROVED = ProcessVariable.bool("approved");
        static final ProcessVariable<Boolean> SIGNED_BY_EMPLOYEE = ProcessVariable.bool("signedByEmployee");
        static final ProcessVariable<Boolean> SET_BY_EVALUATOR = ProcessVariable.bool("setByEvaluator");

        private Variables() {}
    }
}

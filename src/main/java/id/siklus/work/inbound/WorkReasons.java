package id.siklus.work.inbound;

import id.siklus.intake.Reason;
import id.siklus.work.TaskRef;
import java.math.BigDecimal;

/** Why the ledger of tasks does not take a fact. */
final class WorkReasons {

    private WorkReasons() {}

    /** Waits for its task to be assigned. */
    static Reason unknownTask(TaskRef task) {
        return Reason.of("work.reason.unknown-task", task.taskId());
    }

    /** The task has been assigned to somebody else. */
    static Reason taskOfSomebodyElse(TaskRef task) {
        return Reason.of("work.reason.other-subject", task.taskId());
    }

    /** Shares that do not make a whole. */
    static Reason sharesDoNotSum(BigDecimal sum) {
        return Reason.of("work.reason.shares", sum.toPlainString());
    }
}

package id.siklus.work.inbound;

import id.siklus.intake.Reason;
import id.siklus.work.RequestRef;
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

    /** Waits for its request to be opened. */
    static Reason unknownRequest(RequestRef request) {
        return Reason.of("work.reason.unknown-request", request.requestId());
    }

    /** Somebody else was asked. */
    static Reason requestToSomebodyElse(RequestRef request) {
        return Reason.of("work.reason.request-other-subject", request.requestId());
    }

    /** Shares that do not make a whole. */
    static Reason sharesDoNotSum(BigDecimal sum) {
        return Reason.of("work.reason.shares", sum.toPlainString());
    }
}

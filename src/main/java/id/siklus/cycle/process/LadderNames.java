package id.siklus.cycle.process;

import id.siklus.engine.MessageName;
import id.siklus.engine.ProcessVariable;

/** What every model with tasks of people catches in a non-interrupting event sub-process, and what comes with it. */
final class LadderNames {

    static final MessageName REMIND = new MessageName("task.remind");
    static final MessageName ESCALATE = new MessageName("task.escalate");

    /** Kind of the task. */
    static final ProcessVariable<String> TASK = ProcessVariable.text("task");

    /** An {@link id.siklus.cycle.EscalationLevel}. */
    static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");

    private LadderNames() {}
}

package id.siklus.engine;

import id.siklus.shared.PersonId;

/** Completes tasks of people. Joins the transaction of the caller. */
public interface HumanTasks {

    /**
     * Completes the open task of that key.
     *
     * @param by who did it, kept in the task list
     * @throws TaskNotOpen where no such task is open (somebody else was faster, or the process has moved on)
     */
    void complete(BusinessKey businessKey, TaskKey task, PersonId by, Variables variables);

    /**
     * Goes past the open task of that key, which nobody has done: the list keeps it without a doer. Where the process
     * moves at the same moment it fails like a deadlock: nobody is there to be told, and a second try finds out.
     *
     * @throws TaskNotOpen where no such task is open
     */
    void passOver(BusinessKey businessKey, TaskKey task, Variables variables);
}

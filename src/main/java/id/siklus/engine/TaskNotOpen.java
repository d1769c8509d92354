package id.siklus.engine;

import id.siklus.shared.DomainRefusal;

/** The task that somebody wants to complete is not open (any more). */
public final class TaskNotOpen extends DomainRefusal {

    private TaskNotOpen() {
        super(Kind.CONFLICT, "task.not-open");
    }

    public static TaskNotOpen notOpen() {
        return new TaskNotOpen();
    }
}

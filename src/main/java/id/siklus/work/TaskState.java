package id.siklus.work;

import org.springframework.modulith.NamedInterface;

/** Where a task of a task system stands; delegation is a mark beside, not a state. */
@NamedInterface("api")
public enum TaskState {
    ASSIGNED,
    IN_PROGRESS,
    COMPLETED,
    ACCEPTED,
    RETURNED,
    CANCELLED;

    /** Whether a report of progress moves the task; it is history once the task is done, until it is given back. */
    boolean takesProgress() {
        return isOpen() || this == RETURNED;
    }

    /** Whether the task is under way for the first time or again. */
    boolean isOpen() {
        return this == ASSIGNED || this == IN_PROGRESS;
    }

    /** Whether what was done counts as realised. */
    boolean isRealised() {
        return this == COMPLETED || this == ACCEPTED;
    }
}

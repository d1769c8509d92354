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
    CANCELLED
}

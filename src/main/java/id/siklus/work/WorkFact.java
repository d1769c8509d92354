package id.siklus.work;

import id.siklus.intake.EventRecord;
import java.util.List;

/**
 * A fact about a task as an event reports it.
 *
 * @param late whether its month is closed already for whoever is accountable
 * @param shares who did the task, where the fact says so
 */
public record WorkFact(EventRecord event, FactKind kind, boolean late, List<Share> shares) {

    /** The task that it is about. */
    public TaskRef task() {
        return TaskRef.of(event);
    }
}

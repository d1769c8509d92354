package id.siklus.work;

import id.siklus.intake.EventRecord;
import java.util.Comparator;

/** Names a task: its number is unique within the system that owns it. */
public record TaskRef(String source, String taskId) implements Comparable<TaskRef> {

    private static final Comparator<TaskRef> ORDER =
            Comparator.comparing(TaskRef::source).thenComparing(TaskRef::taskId);

    /** The task that an event is about. */
    public static TaskRef of(EventRecord event) {
        return new TaskRef(event.source(), event.get("taskId").textValue());
    }

    @Override
    public int compareTo(TaskRef other) {
        return ORDER.compare(this, other);
    }
}

package id.siklus.tasklist;

import id.siklus.shared.DomainRefusal;
import java.util.Collection;

/** What the task list refuses. */
public final class TaskRefused extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    private TaskRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    public static TaskRefused unknownTask() {
        return new TaskRefused(Kind.NOT_FOUND, "tasklist.unknown-task");
    }

    public static TaskRefused alreadyClosed() {
        return new TaskRefused(Kind.CONFLICT, "tasklist.already-closed");
    }

    public static TaskRefused someoneElsesTask() {
        return new TaskRefused(Kind.FORBIDDEN, "tasklist.someone-elses");
    }

    /** The kind of task has no such act; tells which it has. */
    public static TaskRefused unknownAct(String act, Collection<String> acts) {
        return new TaskRefused(Kind.NOT_FOUND, "tasklist.unknown-act", act, String.join(", ", acts));
    }

    /** The body of an act has not its shape; tells where. */
    public static TaskRefused unreadableBody(String where) {
        return new TaskRefused(Kind.INVALID, "tasklist.unreadable-body", where);
    }

    static TaskRefused unreadableMark() {
        return new TaskRefused(Kind.INVALID, "tasklist.unreadable-mark");
    }

    static TaskRefused limitOutOfRange(int most) {
        return new TaskRefused(Kind.INVALID, "tasklist.limit-out-of-range", most);
    }
}

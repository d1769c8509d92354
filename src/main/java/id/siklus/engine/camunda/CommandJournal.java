package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.OpenTask;
import id.siklus.engine.TasksClosed;
import id.siklus.shared.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.jspecify.annotations.Nullable;

/**
 * What one engine command did that others must hear of: tasks of people it opened and closed, messages its instances
 * came to wait for or wait for no more, instances that began and ended. The engine flushes this session with the others
 * at the end of the command, so that all of it is told once, set-based, in the same transaction.
 */
final class CommandJournal implements Session {

    private final TaskAnnouncements tasks;
    private final JdbcMailWaits mailWaits;
    private Map<String, OpenTask> opened = new LinkedHashMap<>();
    private Map<String, TasksClosed.Closed> closed = new LinkedHashMap<>();
    private WaitChanges waits = new WaitChanges();
    private @Nullable PersonId actor;

    CommandJournal(TaskAnnouncements tasks, JdbcMailWaits mailWaits) {
        this.tasks = tasks;
        this.mailWaits = mailWaits;
    }

    /** The journal of the command that is running on this thread. */
    static CommandJournal current() {
        return Context.getCommandContext().getSession(CommandJournal.class);
    }

    /** Names the person who acts from here on in this command. */
    void actingAs(PersonId person) {
        actor = person;
    }

    void opened(String taskId, OpenTask task) {
        opened.put(taskId, task);
    }

    /** A task that this command opened and completed on its way was never anybody's turn. */
    void completed(String taskId, OpenTask task) {
        if (opened.remove(taskId) == null) {
            closed.put(taskId, new TasksClosed.Closed(task.businessKey(), task.task(), actor));
        }
    }

    void takenAway(String taskId, OpenTask task) {
        if (opened.remove(taskId) == null) {
            closed.put(taskId, new TasksClosed.Closed(task.businessKey(), task.task(), null));
        }
    }

    WaitChanges waits() {
        return waits;
    }

    void began(BusinessKey key) {
        waits.began(key);
    }

    void ended(BusinessKey key) {
        waits.ended(key);
    }

    @Override
    public void flush() {
        WaitChanges changes = waits;
        List<OpenTask> newTasks = List.copyOf(opened.values());
        List<TasksClosed.Closed> goneTasks = List.copyOf(closed.values());
        waits = new WaitChanges();
        opened = new LinkedHashMap<>();
        closed = new LinkedHashMap<>();
        mailWaits.apply(changes);
        tasks.announce(goneTasks, newTasks);
    }

    @Override
    public void close() {
        // holds nothing that outlives the command
    }
}

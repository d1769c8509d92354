package id.siklus.tasklist.pages;

import id.siklus.shared.PersonId;
import id.siklus.tasklist.ListedTask;
import id.siklus.tasklist.TaskId;
import id.siklus.tasklist.TaskList;
import id.siklus.tasklist.TaskRefused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds a task for whoever wants to act on it, or says why it cannot be done. */
@Component
class MyTask {

    private final TaskList tasks;

    MyTask(TaskList tasks) {
        this.tasks = tasks;
    }

    ListedTask find(PersonId person, String text) {
        TaskId id = read(text);
        ListedTask task = tasks.findOpen(id).orElseThrow(() -> whyNotOpen(person, id));
        if (!task.assignee().equals(person)) {
            throw TaskRefused.someoneElsesTask();
        }
        return task;
    }

    private TaskRefused whyNotOpen(PersonId person, TaskId id) {
        return tasks.findClosed(id)
                .map(closed -> closed.task().assignee().equals(person)
                        ? TaskRefused.alreadyClosed()
                        : TaskRefused.someoneElsesTask())
                .orElseGet(TaskRefused::unknownTask);
    }

    private static TaskId read(String text) {
        try {
            return new TaskId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw TaskRefused.unknownTask();
        }
    }
}

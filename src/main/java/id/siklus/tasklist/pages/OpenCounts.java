package id.siklus.tasklist.pages;

import id.siklus.shared.PersonId;
import id.siklus.tasklist.TaskList;
import id.siklus.tasklist.TaskList.OpenCount;
import id.siklus.web.NavigationCounts;
import org.springframework.stereotype.Component;

/** Counts beside the entries of the navigation. */
@Component
class OpenCounts implements NavigationCounts {

    private final TaskList tasks;

    OpenCounts(TaskList tasks) {
        this.tasks = tasks;
    }

    @Override
    public Counts of(PersonId person) {
        OpenCount open = tasks.countFor(person);
        return new Counts(open.own(), open.team());
    }
}

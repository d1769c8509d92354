package id.siklus.tasklist.pages;

import id.siklus.roster.Employee;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.ListedTask;
import id.siklus.tasklist.TaskList;
import id.siklus.tasklist.TaskList.Desk;
import id.siklus.web.TaskRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task list of a person, grouped by urgency. */
@Component
class MyTasksPage {

    private static final int ON_A_PAGE = 50;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final TaskList tasks;
    private final TaskRows rows;
    private final BusinessClock clock;

    MyTasksPage(TaskList tasks, TaskRows rows, BusinessClock clock) {
        this.tasks = tasks;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param after mark of the page before
     */
    Lists of(PersonId person, @Nullable String after) {
        Instant now = clock.now();
        Desk desk = after == null
                ? tasks.deskOf(person, now.minus(REMEMBERED), ON_A_PAGE)
                : new Desk(tasks.openFor(person, after, ON_A_PAGE), List.of(), List.of(), List.of());
        PageOf<ListedTask> open = desk.open();
        List<ListedTask> all = new ArrayList<>(open.items());
        all.addAll(desk.awaited());
        all.addAll(desk.escalated());
        desk.closed().forEach(task -> all.add(task.task()));
        Map<PersonId, Employee> people = rows.peopleOf(all);

        Instant inAWeek = now.plus(WEEK);
        return new Lists(
                select(open, task -> task.isOverdue(now), person, people),
                select(open, task -> !task.isOverdue(now) && task.dueAt().isBefore(inAWeek), person, people),
                select(open, task -> !task.dueAt().isBefore(inAWeek), person, people),
                desk.awaited().stream()
                        .map(task -> rows.onAnotherDesk(task, people))
                        .toList(),
                desk.escalated().stream()
                        .map(task -> rows.escalated(task, person, people))
                        .toList(),
                desk.closed().stream()
                        .map(task -> rows.done(task, person, people))
                        .toList(),
                open.next());
    }

    private List<TaskRow> select(
            PageOf<ListedTask> open, Predicate<ListedTask> which, PersonId person, Map<PersonId, Employee> people) {
        return open.items().stream()
                .filter(which)
                .map(task -> rows.onMyDesk(task, person, people))
                .toList();
    }

    /**
     * The groups of the page.
     *
     * @param week due within seven days
     * @param escalated tasks of others that the person is told of
     * @param next mark of the following page; absent on the last
     */
    record Lists(
            List<TaskRow> overdue,
            List<TaskRow> week,
            List<TaskRow> later,
            List<TaskRow> awaited,
            List<TaskRow> escalated,
            List<TaskRow> done,
            @Nullable String next) {

        /** How many there are to do on this page. */
        public int getOpen() {
            return overdue.size() + week.size() + later.size();
        }
    }
}

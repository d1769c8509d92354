package id.siklus.tasklist.pages;

import id.siklus.cycle.Office;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.Attention;
import id.siklus.tasklist.ListedTask;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns listed tasks into what the API shows; names are looked up once for all. */
@Component
class TaskItems {

    private final TaskTitles titles;
    private final TaskActs acts;
    private final Roster roster;
    private final Office office;
    private final BusinessClock clock;

    TaskItems(TaskTitles titles, TaskActs acts, Roster roster, Office office, BusinessClock clock) {
        this.titles = titles;
        this.acts = acts;
        this.roster = roster;
        this.office = office;
        this.clock = clock;
    }

    List<TaskItem> of(List<ListedTask> tasks, Locale locale) {
        Map<PersonId, Employee> subjects =
                roster.findAll(tasks.stream().map(ListedTask::subject).toList());
        return tasks.stream().map(task -> item(task, subjects, locale)).toList();
    }

    private TaskItem item(ListedTask task, Map<PersonId, Employee> subjects, Locale locale) {
        Employee subject = subjects.get(task.subject());
        return new TaskItem(
                task.id().toString(),
                task.kind(),
                titles.of(task, locale),
                task.contractCode(),
                new TaskItem.Subject(
                        task.subject().value(), subject == null ? task.subject().value() : subject.name()),
                at(task.since()),
                at(task.dueAt()),
                task.isOverdue(clock.now()),
                task.href(),
                acts.offeredFor(task.kind()),
                attention(task.attention()));
    }

    private TaskItem.Attention attention(Attention attention) {
        Instant reminded = attention.remindedAt();
        Instant escalated = attention.escalatedAt();
        return new TaskItem.Attention(
                attention.reminders(),
                reminded == null ? null : at(reminded),
                attention.level(),
                escalated == null ? null : at(escalated));
    }

    private OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, office.zone());
    }
}

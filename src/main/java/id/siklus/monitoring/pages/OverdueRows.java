package id.siklus.monitoring.pages;

import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.Attention;
import id.siklus.tasklist.ListedTask;
import id.siklus.web.Format;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks behind a number, in words. */
@Component
class OverdueRows {

    private final Roster roster;
    private final Format format;
    private final BusinessClock clock;

    OverdueRows(Roster roster, Format format, BusinessClock clock) {
        this.roster = roster;
        this.format = format;
        this.clock = clock;
    }

    List<Row> of(List<ListedTask> tasks) {
        Set<PersonId> named = new HashSet<>();
        tasks.forEach(task -> {
            named.add(task.assignee());
            named.add(task.subject());
            named.addAll(task.attention().escalatedTo());
        });
        Map<PersonId, Employee> people = roster.findAll(named);
        return tasks.stream().map(task -> row(task, people)).toList();
    }

    private Row row(ListedTask task, Map<PersonId, Employee> people) {
        Employee subject = people.get(task.subject());
        return new Row(
                format.distance(task.dueAt()),
                format.date(task.dueAt()),
                task.isOverdue(clock.now()),
                name(people, task.subject()),
                subject == null ? task.unit() : subject.unitName(),
                name(people, task.assignee()),
                format.date(task.since()),
                "monitoring.stage." + task.stage(),
                task.contractCode(),
                reminders(task.attention()),
                escalation(task.attention(), people));
    }

    private @Nullable Reminders reminders(Attention attention) {
        return attention.remindedAt() == null
                ? null
                : new Reminders(attention.reminders(), format.date(attention.remindedAt()));
    }

    private @Nullable Escalation escalation(Attention attention, Map<PersonId, Employee> people) {
        PersonId to = attention.latest();
        return to == null || attention.escalatedAt() == null
                ? null
                : new Escalation(
                        "monitoring.level." + attention.level(),
                        name(people, to),
                        format.date(attention.escalatedAt()));
    }

    private static String name(Map<PersonId, Employee> people, PersonId id) {
        Employee known = people.get(id);
        return known == null ? id.value() : known.name();
    }

    /** One line of the list. */
    record Row(
            String distance,
            String due,
            boolean overdue,
            String person,
            String unit,
            String awaited,
            String since,
            String stageKey,
            String code,
            @Nullable Reminders reminders,
            @Nullable Escalation escalation) {}

    /** How often, and when the last time. */
    record Reminders(int count, String last) {}

    /** How high, to whom and when. */
    record Escalation(String levelKey, String to, String at) {}
}

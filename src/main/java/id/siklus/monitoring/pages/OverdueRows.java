package id.siklus.monitoring.pages;

import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.ListedTask;
import id.siklus.web.Format;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                task.contractCode());
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
            String code) {}
}

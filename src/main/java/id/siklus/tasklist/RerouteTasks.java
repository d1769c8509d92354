package id.siklus.tasklist;

import id.siklus.audit.SystemActs;
import id.siklus.audit.SystemActs.Line;
import id.siklus.roster.Employee;
import id.siklus.roster.EvaluatorsChanged;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.JdbcRerouting.Desk;
import id.siklus.tasklist.JdbcRerouting.Moved;
import id.siklus.web.LiveTopic;
import id.siklus.web.LiveUpdates;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever becomes somebody's evaluator or reviewer finds the open tasks of that role in the own list at once, and the
 * one before has them no longer. Nothing else of a task changes: not its date, not what has been done.
 */
@Component
class RerouteTasks {

    private final JdbcRerouting rows;
    private final Roster roster;
    private final SystemActs audit;
    private final LiveUpdates live;

    RerouteTasks(JdbcRerouting rows, Roster roster, SystemActs audit, LiveUpdates live) {
        this.rows = rows;
        this.roster = roster;
        this.audit = audit;
        this.live = live;
    }

    @EventListener
    void on(EvaluatorsChanged changed) {
        List<Moved> moved = rows.move(desksOf(changed.employees()));
        List<Moved> gone = moved.stream().filter(Moved::hasOtherAssignee).toList();
        if (!gone.isEmpty()) {
            audit.append(
                    "tasklist",
                    "tasklist.rerouted",
                    gone.stream().map(RerouteTasks::line).toList());
        }
        Set<PersonId> concerned = new HashSet<>();
        for (Moved task : moved) {
            concerned.addAll(List.of(task.before(), task.after(), task.subject()));
        }
        if (!concerned.isEmpty()) {
            live.changed(LiveTopic.TASKS, concerned);
        }
    }

    private List<Desk> desksOf(Set<PersonId> subjects) {
        Map<PersonId, Employee> employees = roster.findAll(subjects);
        Set<PersonId> evaluators = new HashSet<>();
        employees.values().forEach(employee -> {
            if (employee.evaluator() != null) {
                evaluators.add(employee.evaluator());
            }
        });
        Map<PersonId, Employee> above = roster.findAll(evaluators);
        return employees.values().stream()
                .map(employee ->
                        new Desk(employee.id(), employee.evaluator(), reviewerOf(employee, above), employee.unit()))
                .toList();
    }

    private static @Nullable PersonId reviewerOf(Employee employee, Map<PersonId, Employee> above) {
        Employee evaluator = employee.evaluator() == null ? null : above.get(employee.evaluator());
        return evaluator == null ? null : evaluator.evaluator();
    }

    private static Line line(Moved task) {
        return new Line(
                task.contractCode(),
                Map.of(
                        "kind",
                        task.kind(),
                        "from",
                        task.before().value(),
                        "to",
                        task.after().value()));
    }
}

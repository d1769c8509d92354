package id.siklus.tasklist;

import id.siklus.audit.SystemActs;
import id.siklus.cycle.EscalationLevel;
import id.siklus.cycle.TasksEscalated;
import id.siklus.cycle.TasksReminded;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.web.LiveTopic;
import id.siklus.web.LiveUpdates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes reminders and escalations onto the tasks that are still open, with a line in the audit for each. */
@Component
class OnLadder {

    private final JdbcAttention rows;
    private final Addressees addressees;
    private final SystemActs audit;
    private final LiveUpdates live;
    private final BusinessClock clock;

    OnLadder(JdbcAttention rows, Addressees addressees, SystemActs audit, LiveUpdates live, BusinessClock clock) {
        this.rows = rows;
        this.addressees = addressees;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    @EventListener
    void on(TasksReminded reminded) {
        List<ListedTask> tasks = rows.remind(reminded.tasks(), clock.now());
        tell("tasklist.reminded", tasks);
    }

    @EventListener
    void on(TasksEscalated escalated) {
        Map<TaskId, Addressees.Addressee> found = addressees.of(open(escalated));
        if (!found.isEmpty()) {
            tell("tasklist.escalated", rows.escalate(found, clock.now()));
        }
    }

    /** Those of the tasks that are open, each with the level it is to go to. */
    private Map<ListedTask, EscalationLevel> open(TasksEscalated escalated) {
        Map<String, EscalationLevel> levels = new HashMap<>();
        escalated.tasks().forEach(task -> levels.put(task.businessKey().value() + " " + task.kind(), task.level()));
        Map<ListedTask, EscalationLevel> open = new HashMap<>();
        List<String> keys = escalated.tasks().stream()
                .map(task -> task.businessKey().value())
                .toList();
        for (ListedTask task : rows.openOf(keys)) {
            EscalationLevel level = levels.get(task.businessKey() + " " + task.kind());
            if (level != null) {
                open.put(task, level);
            }
        }
        return open;
    }

    private void tell(String act, List<ListedTask> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        audit.append(
                "tasklist",
                act,
                tasks.stream()
                        .map(task -> new SystemActs.Line(task.contractCode(), details(task)))
                        .toList());
        Set<PersonId> concerned = new HashSet<>();
        for (ListedTask task : tasks) {
            concerned.add(task.assignee());
            concerned.add(task.subject());
            concerned.addAll(task.attention().escalatedTo());
        }
        live.changed(LiveTopic.TASKS, concerned);
    }

    private static Map<String, Object> details(ListedTask task) {
        Map<String, Object> details = new HashMap<>();
        details.put("task", task.kind());
        details.put("assignee", task.assignee().value());
        details.put("reminders", task.attention().reminders());
        PersonId to = task.attention().latest();
        if (to != null && task.attention().level() != null) {
            details.put("level", task.attention().level().name());
            details.put("to", to.value());
        }
        if (task.month() != null) {
            details.put("month", task.month().toString());
        }
        return details;
    }
}

package id.siklus.tasklist;

import static id.siklus.shared.Columns.texts;

import id.siklus.cycle.TasksReminded;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes onto open tasks what was done about them: one statement for any number. A task that is closed has no row here. */
@Repository
class JdbcAttention {

    private static final String REMIND = """
            update tasklist.open_task task
               set reminders = reminders + 1, reminded_at = :at
              from unnest(:businessKeys::text[], :kinds::text[]) as reminded (key, of_kind)
             where task.business_key = reminded.key and task.kind = reminded.of_kind
            returning\s""" + JdbcTaskRows.COLUMNS;

    private static final String FIND = "select " + JdbcTaskRows.COLUMNS + """
              from tasklist.open_task
             where business_key = any(:businessKeys)
            """;

    private static final String ESCALATE = """
            update tasklist.open_task task
               set escalation = escalated.level, escalated_at = :at, escalated_to = escalated_to || escalated.person
              from unnest(:ids::uuid[], :levels::text[], :people::text[]) as escalated (task, level, person)
             where task.id = escalated.task
            returning\s""" + JdbcTaskRows.COLUMNS;

    private final JdbcClient jdbc;

    JdbcAttention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a reminder for those of the tasks that are open, and answers them. */
    List<ListedTask> remind(List<TasksReminded.Task> tasks, Instant at) {
        return jdbc.sql(REMIND)
                .param("businessKeys", texts(tasks, task -> task.businessKey().value()))
                .param("kinds", texts(tasks, TasksReminded.Task::kind))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(JdbcTaskRows::open)
                .list();
    }

    /** The open tasks of these processes. */
    List<ListedTask> openOf(Collection<String> businessKeys) {
        return jdbc.sql(FIND)
                .param("businessKeys", businessKeys.toArray(String[]::new))
                .query(JdbcTaskRows::open)
                .list();
    }

    /** Writes to whom each task is escalated, and answers the tasks as they are now. */
    List<ListedTask> escalate(Map<TaskId, Addressees.Addressee> addressees, Instant at) {
        Map<String, Addressees.Addressee> rows = new TreeMap<>();
        addressees.forEach((task, addressee) -> rows.put(task.toString(), addressee));
        return jdbc.sql(ESCALATE)
                .param("ids", rows.keySet().toArray(String[]::new))
                .param("levels", texts(rows.values(), Addressees.Addressee::level))
                .param("people", texts(rows.values(), Addressees.Addressee::person))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(JdbcTaskRows::open)
                .list();
    }
}

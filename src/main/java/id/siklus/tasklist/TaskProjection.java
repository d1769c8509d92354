package id.siklus.tasklist;

import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksClosed;
import id.siklus.engine.TasksOpened;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.web.LiveTopic;
import id.siklus.web.LiveUpdates;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows the engine: a task is in the list in the same transaction that opened it. */
@Component
class TaskProjection {

    private final JdbcTaskProjection rows;
    private final LiveUpdates live;
    private final BusinessClock clock;

    TaskProjection(JdbcTaskProjection rows, LiveUpdates live, BusinessClock clock) {
        this.rows = rows;
        this.live = live;
        this.clock = clock;
    }

    @EventListener
    void on(TasksOpened opened) {
        rows.add(opened.tickets());
        live.changed(
                LiveTopic.TASKS,
                opened.tickets().stream().flatMap(TaskProjection::concerned).collect(Collectors.toSet()));
    }

    @EventListener
    void on(TasksClosed closed) {
        Set<PersonId> concerned = rows.close(closed.tasks(), clock.now());
        live.changed(LiveTopic.TASKS, concerned);
    }

    private static Stream<PersonId> concerned(TaskTicket ticket) {
        return Stream.of(ticket.assignee(), ticket.subject());
    }
}

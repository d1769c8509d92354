package id.siklus.cycle.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.siklus.cycle.Deadline;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DeadlinesDue;
import id.siklus.cycle.Ladder;
import id.siklus.engine.Mailbox;
import id.siklus.engine.TaskKey;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksClosed;
import id.siklus.engine.TasksOpened;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts tasks on the ladder of their kind when they open, takes them off when they close, and tells their processes when
 * a step falls due. All three are set-based: a few statements for any number of tasks.
 */
@Component
class TaskLadder {

    private static final String KIND = "cycle.ladder.";

    private final Ladder ladder;
    private final Deadlines deadlines;
    private final Mailbox mailbox;

    TaskLadder(Ladder ladder, Deadlines deadlines, Mailbox mailbox) {
        this.ladder = ladder;
        this.deadlines = deadlines;
        this.mailbox = mailbox;
    }

    @EventListener
    void on(TasksOpened opened) {
        deadlines.register(opened.tickets().stream().flatMap(this::rungs).toList());
    }

    @EventListener
    void on(TasksClosed closed) {
        Map<TaskKey, List<String>> keys = closed.tasks().stream()
                .collect(groupingBy(
                        TasksClosed.Closed::task,
                        mapping(task -> task.businessKey().value(), toList())));
        keys.forEach((task, ofTask) -> deadlines.cancel(ofTask, kindOf(task)));
    }

    @EventListener
    void on(DeadlinesDue due) {
        if (due.kind().startsWith(KIND)) {
            mailbox.post(due.deadlines().stream().map(DueRung::mail).toList());
        }
    }

    private Stream<Deadline> rungs(TaskTicket ticket) {
        String key = ticket.task().businessKey().value();
        String kind = kindOf(ticket.task().task());
        return ladder.rungsOf(ticket.task().kind(), ticket.since(), ticket.dueAt()).stream()
                .map(rung -> new Deadline(key, kind, DueRung.of(ticket, rung).toText(), rung.at()));
    }

    /** One kind for each task of a model, because a closed one names nothing but that and its business key. */
    private static String kindOf(TaskKey task) {
        return KIND + task.value();
    }
}

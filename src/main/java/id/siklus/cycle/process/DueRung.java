package id.siklus.cycle.process;

import id.siklus.cycle.Deadline;
import id.siklus.cycle.EscalationLevel;
import id.siklus.cycle.Ladder.Rung;
import id.siklus.engine.BusinessKey;
import id.siklus.engine.Mailbox.Mail;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.Variables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the deadline of a step is about: the kind of task, whom it goes to, and which opening of the task it belongs to
 * (a task that went round gets a ladder of its own, so that two openings never meet in one row).
 */
record DueRung(String task, int step, @Nullable EscalationLevel level, long opening) {

    private static final String REMINDER = "-";

    static DueRung of(TaskTicket ticket, Rung rung) {
        return new DueRung(
                ticket.task().kind(), rung.step(), rung.level(), ticket.since().toEpochMilli());
    }

    static Mail mail(Deadline deadline) {
        DueRung rung = parse(deadline.about());
        Variables task = Variables.of(LadderNames.TASK, rung.task);
        BusinessKey key = new BusinessKey(deadline.key());
        return rung.level == null
                ? new Mail(key, LadderNames.REMIND, task)
                : new Mail(key, LadderNames.ESCALATE, task.and(LadderNames.LEVEL, rung.level.name()));
    }

    String toText() {
        return String.join(
                " ",
                List.of(task, Integer.toString(step), level == null ? REMINDER : level.name(), Long.toString(opening)));
    }

    private static DueRung parse(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        String level = parts.get(2);
        return new DueRung(
                parts.get(0),
                Integer.parseInt(parts.get(1)),
                level.equals(REMINDER) ? null : EscalationLevel.valueOf(level),
                Long.parseLong(parts.get(3)));
    }
}

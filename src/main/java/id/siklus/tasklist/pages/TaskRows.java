package id.siklus.tasklist.pages;

import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.ClosedTask;
import id.siklus.tasklist.ListedTask;
import id.siklus.web.Format;
import id.siklus.web.TaskRow;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts tasks into the words of a list: what to do, whose contract, who asked, until when. */
@Component
class TaskRows {

    private final TaskTitles titles;
    private final Format format;
    private final Roster roster;
    private final BusinessClock clock;
    private final Words words;

    TaskRows(TaskTitles titles, Format format, Roster roster, BusinessClock clock, Words words) {
        this.titles = titles;
        this.format = format;
        this.roster = roster;
        this.clock = clock;
        this.words = words;
    }

    /** Everybody that the tasks name, looked up once. */
    Map<PersonId, Employee> peopleOf(Collection<ListedTask> tasks) {
        Set<PersonId> named = new HashSet<>();
        for (ListedTask task : tasks) {
            named.add(task.assignee());
            named.add(task.subject());
            if (task.requestedBy() != null) {
                named.add(task.requestedBy());
            }
            named.addAll(task.attention().escalatedTo());
        }
        return roster.findAll(named);
    }

    /** A task on the reader's own desk. */
    TaskRow onMyDesk(ListedTask task, PersonId reader, Map<PersonId, Employee> people) {
        boolean overdue = task.isOverdue(clock.now());
        boolean returned = task.note() != null;
        String status = overdue ? "overdue" : returned ? "returned" : "to-do";
        return row(
                task,
                about(task, reader, people),
                overdue,
                text("tasklist.status." + status),
                overdue ? "bad" : returned ? "warn" : "info",
                task.href(),
                people);
    }

    /** A task about the reader on somebody else's desk: who, since when. */
    TaskRow onAnotherDesk(ListedTask task, Map<PersonId, Employee> people) {
        String context = text("tasklist.context.waiting", name(people, task.assignee()), format.date(task.since()));
        return row(task, context, task.isOverdue(clock.now()), text("tasklist.status.waiting"), "", null, people);
    }

    /** What has been done, as plain text. */
    TaskRow done(ClosedTask closed, PersonId reader, Map<PersonId, Employee> people) {
        ListedTask task = closed.task();
        return new TaskRow(
                title(task),
                about(task, reader, people),
                null,
                format.date(closed.closedAt()),
                "",
                false,
                text(closed.closedBy() == null ? "tasklist.status.withdrawn" : "tasklist.status.done"),
                "done",
                null);
    }

    /** A task of somebody else that was escalated to the reader, who may not do it: no link. */
    TaskRow escalated(ListedTask task, PersonId reader, Map<PersonId, Employee> people) {
        String whose = about(task, reader, people);
        String context =
                text("tasklist.context.escalated", whose, name(people, task.assignee()), format.date(task.since()));
        return row(task, context, true, text("tasklist.status.escalated"), "bad", null, people);
    }

    /** What was done about a task, in words; absent where nothing was. */
    @Nullable
    String attention(ListedTask task, Map<PersonId, Employee> people) {
        return words.attention.of(task.attention(), people);
    }

    String title(ListedTask task) {
        return titles.of(task, locale());
    }

    static String name(Map<PersonId, Employee> people, PersonId id) {
        Employee known = people.get(id);
        return known == null ? id.value() : known.name();
    }

    private TaskRow row(
            ListedTask task,
            String context,
            boolean overdue,
            String status,
            String look,
            @Nullable String href,
            Map<PersonId, Employee> people) {
        return new TaskRow(
                title(task),
                context,
                task.note(),
                format.distance(task.dueAt()),
                format.date(task.dueAt()),
                overdue,
                status,
                look,
                href,
                attention(task, people));
    }

    private String about(ListedTask task, PersonId reader, Map<PersonId, Employee> people) {
        String whose = task.subject().equals(reader)
                ? task.contractCode()
                : text("tasklist.context.about", task.contractCode(), name(people, task.subject()));
        PersonId asked = task.requestedBy();
        return asked == null || asked.equals(reader) || asked.equals(task.subject())
                ? whose
                : text("tasklist.context.asked", whose, name(people, asked));
    }

    private String text(String key, Object... arguments) {
        return words.messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** What it takes to say it. */
    @Component
    static class Words {

        private final MessageSource messages;
        private final AttentionWords attention;

        Words(MessageSource messages, AttentionWords attention) {
            this.messages = messages;
            this.attention = attention;
        }
    }
}

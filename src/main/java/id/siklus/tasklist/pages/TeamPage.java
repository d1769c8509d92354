package id.siklus.tasklist.pages;

import id.siklus.plan.LateProposals;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.ListedTask;
import id.siklus.tasklist.OverdueBoard;
import id.siklus.tasklist.OverdueBoard.Selection;
import id.siklus.tasklist.TaskList;
import id.siklus.tasklist.TaskList.Desk;
import id.siklus.web.Format;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for an evaluator, and for whom the evaluator waits. */
@Component
class TeamPage {

    private static final int MOST = 200;

    private final TaskList tasks;
    private final OverdueBoard board;
    private final Roster roster;
    private final TaskRows rows;
    private final LateProposals late;
    private final Reading reading;

    TeamPage(TaskList tasks, OverdueBoard board, Roster roster, TaskRows rows, LateProposals late, Reading reading) {
        this.tasks = tasks;
        this.board = board;
        this.roster = roster;
        this.rows = rows;
        this.late = late;
        this.reading = reading;
    }

    /** Both lists, the one due first on top; tasks about the evaluator's own contract are not among them. */
    Lists of(PersonId evaluator) {
        Desk desk = tasks.deskOf(evaluator, reading.clock.now(), MOST);
        List<ListedTask> mine = desk.open().items().stream()
                .filter(task -> !task.subject().equals(evaluator))
                .toList();
        List<ListedTask> theirs = withTheTeam(evaluator);
        List<ListedTask> escalated = desk.escalated();
        List<ListedTask> all = new ArrayList<>(mine);
        all.addAll(theirs);
        all.addAll(escalated);
        Map<PersonId, Employee> people = rows.peopleOf(all);
        return new Lists(
                mine.stream().map(task -> row(task, people, task.href())).toList(),
                theirs.stream().map(task -> row(task, people, null)).toList(),
                escalated.stream().map(task -> row(task, people, null)).toList(),
                lateOf(evaluator));
    }

    private List<LateRow> lateOf(PersonId evaluator) {
        Map<PersonId, String> names =
                roster.evaluatedBy(evaluator).stream().collect(Collectors.toMap(Employee::id, Employee::name));
        return late.open(names.keySet()).stream()
                .map(proposal -> new LateRow(
                        names.getOrDefault(proposal.employee(), ""),
                        reading.format.month(proposal.month()),
                        proposal.contract().value(),
                        proposal.href()))
                .toList();
    }

    private List<ListedTask> withTheTeam(PersonId evaluator) {
        Set<PersonId> team =
                roster.evaluatedBy(evaluator).stream().map(Employee::id).collect(Collectors.toSet());
        if (team.isEmpty()) {
            return List.of();
        }
        int year = reading.clock.now().atOffset(ZoneOffset.UTC).getYear();
        return board
                .tasks(new Selection(year, null, team, null, false), reading.clock.now(), null, MOST)
                .items()
                .stream()
                .filter(task -> task.assignee().equals(task.subject()))
                .toList();
    }

    private Row row(ListedTask task, Map<PersonId, Employee> people, @Nullable String href) {
        Employee subject = people.get(task.subject());
        return new Row(
                TaskRows.name(people, task.subject()),
                subject == null ? "" : subject.positionName(),
                rows.title(task),
                task.contractCode(),
                task.note(),
                reading.format.date(task.since()),
                reading.format.age(task.since()),
                reading.format.date(task.dueAt()),
                reading.format.distance(task.dueAt()),
                task.isOverdue(reading.clock.now()),
                href,
                TaskRows.name(people, task.assignee()),
                rows.attention(task, people));
    }

    /**
     * The page.
     *
     * @param mine waits for the evaluator
     * @param theirs waits for members of the team
     * @param escalated was escalated to the evaluator, whoever has to do it
     * @param late months with facts that came after their recap
     */
    record Lists(List<Row> mine, List<Row> theirs, List<Row> escalated, List<LateRow> late) {

        /** How many of mine are late. */
        public long getOverdue() {
            return mine.stream().filter(Row::overdue).count();
        }

        /** Age of the oldest of mine; empty where there is none. */
        public String getOldest() {
            return mine.isEmpty() ? "" : mine.get(0).age();
        }
    }

    /** A month of somebody with late facts, in words. */
    record LateRow(String person, String month, String code, String href) {}

    /** One line of a table, in words. */
    record Row(
            String person,
            String post,
            String title,
            String code,
            @Nullable String note,
            String since,
            String age,
            String due,
            String distance,
            boolean overdue,
            @Nullable String href,
            String assignee,
            @Nullable String attention) {}

    /** What it takes to read a date. */
    @Component
    static class Reading {

        private final BusinessClock clock;
        private final Format format;

        Reading(BusinessClock clock, Format format) {
            this.clock = clock;
            this.format = format;
        }
    }
}

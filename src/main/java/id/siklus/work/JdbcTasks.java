package id.siklus.work;

import id.siklus.cycle.Office;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import id.siklus.work.JdbcOwned.Naming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tasks as they stand, and each person's share in them. */
@Repository
class JdbcTasks {

    private static final String WRITE_TASKS = """
            update work.task t
               set (state, title, result_code, indicator_code, quantity, unit, due_at, percent, quantity_done,
                    completed_at, newest_fact_at, returned, rescheduled, quality, return_reason, delegated,
                    cancelled_in)
                 = (n.state, n.title, n.result_code, n.indicator_code, n.quantity, n.unit, n.due_at, n.percent,
                    n.quantity_done, n.completed_at, n.newest_fact_at, n.returned, n.rescheduled, n.quality,
                    n.return_reason, n.delegated, n.cancelled_in)
              from unnest(:sources::text[], :tasks::text[], :states::text[], :titles::text[], :results::text[],
                          :indicators::text[], :quantities::text[]::numeric[], :units::text[],
                          :dues::text[]::timestamptz[], :percents::text[]::numeric[], :dones::text[]::numeric[],
                          :completions::text[]::timestamptz[], :newests::text[]::timestamptz[],
                          :returneds::text[]::boolean[], :rescheduleds::text[]::integer[], :qualities::text[],
                          :returnReasons::text[], :delegateds::text[]::numeric[], :cancelleds::text[]::date[])
                   as n (source, task_id, state, title, result_code, indicator_code, quantity, unit, due_at, percent,
                         quantity_done, completed_at, newest_fact_at, returned, rescheduled, quality, return_reason,
                         delegated, cancelled_in)
             where t.source = n.source and t.task_id = n.task_id
            """;

    private static final String CLEAR_SHARES = """
            delete from work.task_share s
             using unnest(:sources::text[], :tasks::text[]) as touched (source, task_id)
             where s.source = touched.source and s.task_id = touched.task_id
            """;

    private static final String WRITE_SHARES = """
            insert into work.task_share (source, task_id, person, share, counted, began_in, completed_in)
            select * from unnest(:sources::text[], :tasks::text[], :people::text[], :shares::text[]::numeric[],
                                 :counteds::text[]::boolean[], :begans::text[]::date[], :completeds::text[]::date[])
            """;

    private final JdbcClient jdbc;
    private final Office office;
    private final JdbcOwned<TaskRef> owned;

    JdbcTasks(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
        this.owned =
                new JdbcOwned<>(jdbc, "task", "task_id", new Naming<>(TaskRef::source, TaskRef::taskId, TaskRef::new));
    }

    Map<TaskRef, PersonId> hold(SortedSet<TaskRef> wanted) {
        return owned.hold(wanted);
    }

    /** Opens tasks; the batch has to come again where another one has just opened one of them for somebody else. */
    void open(SortedMap<TaskRef, PersonId> opened) {
        owned.open(opened);
    }

    void write(Map<TaskRef, FoldedTask> folded) {
        Collection<FoldedTask> tasks = folded.values();
        marks(of(WRITE_TASKS, folded.keySet()), tasks)
                .param("states", Columns.texts(tasks, task -> task.progress().state()))
                .param("titles", Columns.texts(tasks, task -> task.assignment().title()))
                .param("results", Columns.texts(tasks, task -> task.assignment().resultCode()))
                .param(
                        "indicators",
                        Columns.texts(tasks, task -> task.assignment().indicatorCode()))
                .param(
                        "quantities",
                        Columns.texts(tasks, task -> task.assignment().quantity()))
                .param("units", Columns.texts(tasks, task -> task.assignment().unit()))
                .param("percents", Columns.texts(tasks, task -> task.progress().percent()))
                .param("dones", Columns.texts(tasks, task -> task.progress().quantityDone()))
                .param(
                        "completions",
                        Columns.texts(tasks, task -> task.progress().completedAt()))
                .param("newests", Columns.texts(tasks, FoldedTask::newestFactAt))
                .update();
        of(CLEAR_SHARES, folded.keySet()).update();
        writeShares(folded.entrySet().stream()
                .flatMap(task -> task.getValue().progress().shares().stream().map(share -> new Row(task, share)))
                .toList());
    }

    private StatementSpec marks(StatementSpec statement, Collection<FoldedTask> tasks) {
        List<TaskMarks> marks =
                tasks.stream().map(task -> task.progress().marks()).toList();
        return statement
                .param("dues", Columns.texts(marks, TaskMarks::dueAt))
                .param("returneds", Columns.texts(marks, TaskMarks::returned))
                .param("rescheduleds", Columns.texts(marks, TaskMarks::rescheduled))
                .param("qualities", Columns.texts(marks, TaskMarks::quality))
                .param("returnReasons", Columns.texts(marks, TaskMarks::returnReason))
                .param("delegateds", Columns.texts(marks, TaskMarks::delegatedSum))
                .param("cancelleds", Columns.texts(marks, mark -> monthOf(mark.cancelledAt())));
    }

    private void writeShares(List<Row> rows) {
        of(WRITE_SHARES, rows.stream().map(row -> row.task().getKey()).toList())
                .param("people", Columns.texts(rows, row -> row.share().person()))
                .param("shares", Columns.texts(rows, row -> row.share().share()))
                .param("counteds", Columns.texts(rows, row -> row.share().counted()))
                .param(
                        "begans",
                        Columns.texts(rows, row -> monthOf(row.task().getValue().beganAt())))
                .param(
                        "completeds",
                        Columns.texts(
                                rows,
                                row -> monthOf(row.task().getValue().progress().completedAt())))
                .update();
    }

    /** First day of the office's month. */
    private @Nullable LocalDate monthOf(@Nullable Instant moment) {
        return moment == null ? null : office.dateOf(moment).withDayOfMonth(1);
    }

    private StatementSpec of(String statement, Collection<TaskRef> tasks) {
        return jdbc.sql(statement)
                .param("sources", Columns.texts(tasks, TaskRef::source))
                .param("tasks", Columns.texts(tasks, TaskRef::taskId));
    }

    /** One share in one task. */
    private record Row(Entry<TaskRef, FoldedTask> task, Share share) {}
}

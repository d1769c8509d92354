package id.siklus.work;

import id.siklus.intake.EventRecord;
import id.siklus.intake.RecordKey;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The facts about tasks, as they were reported. */
@Repository
class JdbcTaskFacts {

    private static final String ADD = """
            insert into work.fact (record, source, id, task_id, employee, kind, at, sequence, late, title, result_code,
                                   indicator_code, quantity, unit, assigned_at, due_at, assigned_by, percent,
                                   quantity_done, note, completed_at, cost, evidence)
            select * from unnest(:records::text[]::uuid[], :sources::text[], :ids::text[], :taskIds::text[],
                                 :subjects::text[], :kinds::text[], :times::text[]::timestamptz[],
                                 :sequences::text[]::numeric[], :lates::text[]::boolean[], :titles::text[],
                                 :resultCodes::text[], :indicatorCodes::text[], :quantitys::text[]::numeric[],
                                 :units::text[], :assignedAts::text[]::timestamptz[], :dueAts::text[]::timestamptz[],
                                 :assignedBys::text[], :percents::text[]::numeric[], :quantityDones::text[]::numeric[],
                                 :notes::text[], :completedAts::text[]::timestamptz[], :costs::text[]::numeric[],
                                 :evidences::text[])
            on conflict do nothing
            """;

    private static final String ADD_SHARES = """
            insert into work.fact_share (record, person, share, counted)
            select * from unnest(:records::text[]::uuid[], :people::text[], :shares::text[]::numeric[],
                                 :counteds::text[]::boolean[])
            on conflict do nothing
            """;

    private static final String OF_TASKS = """
            select f.*
              from unnest(:sources::text[], :tasks::text[]) as wanted (source, task_id)
              join work.fact f on f.source = wanted.source and f.task_id = wanted.task_id
            """;

    private static final String SHARES_OF_TASKS = """
            select s.*
              from unnest(:sources::text[], :tasks::text[]) as wanted (source, task_id)
              join work.fact f on f.source = wanted.source and f.task_id = wanted.task_id and f.kind = 'COMPLETED'
              join work.fact_share s on s.record = f.record
             order by s.record, s.person
            """;

    /** Fields of the data that have a column of their own as they are. */
    private static final List<String> TEXTS = List.of(
            "taskId",
            "title",
            "resultCode",
            "indicatorCode",
            "quantity",
            "unit",
            "assignedBy",
            "percent",
            "quantityDone",
            "note",
            "cost");

    private static final List<String> MOMENTS = List.of("assignedAt", "dueAt", "completedAt");

    private final JdbcClient jdbc;

    JdbcTaskFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<WorkFact> facts) {
        List<EventRecord> events = facts.stream().map(WorkFact::event).toList();
        StatementSpec statement = jdbc.sql(ADD)
                .param("records", Columns.texts(events, EventRecord::key))
                .param("sources", Columns.texts(events, EventRecord::source))
                .param("ids", Columns.texts(events, EventRecord::id))
                .param("subjects", Columns.texts(events, EventRecord::subject))
                .param("times", Columns.texts(events, EventRecord::time))
                .param("sequences", Columns.texts(events, EventRecord::sequence))
                .param("kinds", Columns.texts(facts, WorkFact::kind))
                .param("lates", Columns.texts(facts, WorkFact::late))
                .param("evidences", Columns.texts(events, event -> event.data().get("evidence")));
        for (String field : TEXTS) {
            statement = statement.param(field + 's', Columns.texts(events, event -> event.text(field)));
        }
        for (String field : MOMENTS) {
            statement = statement.param(field + 's', Columns.texts(events, event -> moment(event, field)));
        }
        statement.update();
        addShares(facts);
    }

    private void addShares(List<WorkFact> facts) {
        List<SharedRecord> rows = facts.stream()
                .flatMap(fact -> fact.shares().stream()
                        .map(share -> new SharedRecord(fact.event().key(), share)))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.sql(ADD_SHARES)
                    .param("records", Columns.texts(rows, SharedRecord::record))
                    .param("people", Columns.texts(rows, row -> row.share().person()))
                    .param("shares", Columns.texts(rows, row -> row.share().share()))
                    .param("counteds", Columns.texts(rows, row -> row.share().counted()))
                    .update();
        }
    }

    /** All facts of each of these tasks, in no order. */
    Map<TaskRef, List<TaskFact>> of(Collection<TaskRef> tasks) {
        Map<UUID, List<Share>> shares = new HashMap<>();
        of(SHARES_OF_TASKS, tasks).query(row -> {
            shares.computeIfAbsent(row.getObject("record", UUID.class), record -> new ArrayList<>())
                    .add(new Share(row.getString("person"), row.getBigDecimal("share"), row.getBoolean("counted")));
        });
        Map<TaskRef, List<TaskFact>> facts = new HashMap<>();
        of(OF_TASKS, tasks).query(row -> {
            UUID record = row.getObject("record", UUID.class);
            facts.computeIfAbsent(
                            new TaskRef(row.getString("source"), row.getString("task_id")), task -> new ArrayList<>())
                    .add(fact(row, new RecordKey(record), shares.getOrDefault(record, List.of())));
        });
        return facts;
    }

    private StatementSpec of(String statement, Collection<TaskRef> tasks) {
        return jdbc.sql(statement)
                .param("sources", Columns.texts(tasks, TaskRef::source))
                .param("tasks", Columns.texts(tasks, TaskRef::taskId));
    }

    private static TaskFact fact(ResultSet row, RecordKey record, List<Share> shares) throws SQLException {
        BigDecimal sequence = row.getBigDecimal("sequence");
        BigInteger whole = sequence == null ? null : sequence.toBigIntegerExact();
        return new TaskFact(
                new PersonId(row.getString("employee")),
                record,
                instant(row, "at"),
                whole,
                row.getString("id"),
                row.getBoolean("late"),
                report(row, shares));
    }

    private static Report report(ResultSet row, List<Share> shares) throws SQLException {
        return switch (FactKind.valueOf(row.getString("kind"))) {
            case ASSIGNED ->
                new Report.Assignment(
                        row.getString("title"),
                        row.getString("result_code"),
                        row.getString("indicator_code"),
                        row.getBigDecimal("quantity"),
                        row.getString("unit"),
                        instant(row, "assigned_at"),
                        instant(row, "due_at"),
                        row.getString("assigned_by"));
            case PROGRESSED -> new Report.Progress(row.getBigDecimal("percent"), row.getBigDecimal("quantity_done"));
            case COMPLETED ->
                new Report.Completion(instant(row, "completed_at"), row.getBigDecimal("quantity_done"), shares);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant moment(EventRecord event, String field) {
        return event.data().hasNonNull(field) ? event.instant(field) : null;
    }

    /** Somebody's share, as one record reports it. */
    private record SharedRecord(RecordKey record, Share share) {}
}

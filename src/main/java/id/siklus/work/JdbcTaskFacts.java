package id.siklus.work;

import id.siklus.intake.EventRecord;
import id.siklus.intake.RecordKey;
import id.siklus.shared.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
                                   quantity_done, note, completed_at, cost, evidence, decided_by, reason, moved_from,
                                   delegate, delegate_status, share, quality)
            select * from unnest(:records::text[]::uuid[], :sources::text[], :ids::text[], :tasks::text[],
                                 :subjects::text[], :kinds::text[], :times::text[]::timestamptz[],
                                 :sequences::text[]::numeric[], :lates::text[]::boolean[], :titles::text[],
                                 :results::text[], :indicators::text[], :quantities::text[]::numeric[],
                                 :units::text[], :assigneds::text[]::timestamptz[], :dues::text[]::timestamptz[],
                                 :assigners::text[], :percents::text[]::numeric[], :dones::text[]::numeric[],
                                 :notes::text[], :completions::text[]::timestamptz[], :costs::text[]::numeric[],
                                 :evidences::text[], :deciders::text[], :reasons::text[],
                                 :movedFroms::text[]::timestamptz[], :delegates::text[], :delegateStatuses::text[],
                                 :shares::text[]::numeric[], :qualities::text[])
            on conflict do nothing
            """;

    private static final String ADD_SHARES = """
            insert into work.fact_share (record, person, share, counted)
            select * from unnest(:records::text[]::uuid[], :people::text[], :shares::text[]::numeric[],
                                 :counteds::text[]::boolean[])
            on conflict do nothing
            """;

    /** Fields of the data that have a column of their own as they are, by the parameter that fills it. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("titles", "title"),
            Map.entry("results", "resultCode"),
            Map.entry("indicators", "indicatorCode"),
            Map.entry("quantities", "quantity"),
            Map.entry("units", "unit"),
            Map.entry("assigners", "assignedBy"),
            Map.entry("percents", "percent"),
            Map.entry("dones", "quantityDone"),
            Map.entry("notes", "note"),
            Map.entry("costs", "cost"),
            Map.entry("reasons", "reason"),
            Map.entry("delegateStatuses", "toStatus"),
            Map.entry("shares", "share"),
            Map.entry("qualities", "quality"));

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
                .param("tasks", Columns.texts(facts, fact -> fact.task().taskId()))
                .param("subjects", Columns.texts(events, EventRecord::subject))
                .param("times", Columns.texts(events, EventRecord::time))
                .param("sequences", Columns.texts(events, EventRecord::sequence))
                .param("kinds", Columns.texts(facts, WorkFact::kind))
                .param("lates", Columns.texts(facts, WorkFact::late))
                .param("deciders", Columns.texts(facts, WorkFact::decidedBy))
                .param("evidences", Columns.texts(facts, fact -> fact.json("evidence")));
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            statement = statement.param(text.getKey(), Columns.texts(facts, fact -> fact.text(text.getValue())));
        }
        moments(statement, facts).update();
        addShares(facts);
    }

    private static StatementSpec moments(StatementSpec statement, List<WorkFact> facts) {
        return statement
                .param("assigneds", Columns.texts(facts, fact -> fact.moment("assignedAt")))
                .param("completions", Columns.texts(facts, fact -> fact.moment("completedAt")))
                .param("dues", Columns.texts(facts, JdbcTaskFacts::dueAt))
                .param(
                        "movedFroms",
                        Columns.texts(facts, fact -> fact.kind() == FactKind.RESCHEDULED ? fact.moment("from") : null))
                .param(
                        "delegates",
                        Columns.texts(facts, fact -> fact.kind() == FactKind.DELEGATED ? fact.text("to") : null));
    }

    private static @Nullable Instant dueAt(WorkFact fact) {
        return fact.kind() == FactKind.RESCHEDULED ? fact.moment("to") : fact.moment("dueAt");
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

    /** Somebody's share, as one record reports it. */
    private record SharedRecord(RecordKey record, Share share) {}
}

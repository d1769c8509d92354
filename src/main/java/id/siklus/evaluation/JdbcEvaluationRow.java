package id.siklus.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.siklus.contract.ContractCode;
import id.siklus.plan.Rating;
import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An evaluation as its row, and back. */
final class JdbcEvaluationRow {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private JdbcEvaluationRow() {}

    static AnnualEvaluation read(ResultSet row, int number) throws SQLException {
        return new AnnualEvaluation(
                new EvaluationSubject(
                        row.getObject("contract", UUID.class),
                        new ContractCode(row.getString("contract_code")),
                        row.getInt("year"),
                        new PersonId(row.getString("employee")),
                        row.getString("unit"),
                        row.getString("regulation"),
                        row.getBoolean("imported")),
                new Standing(
                        EvaluationState.valueOf(row.getString("state")),
                        report(row),
                        row.getBoolean("report_missed"),
                        rating(row),
                        row.getBoolean("unjustified"),
                        outcome(row),
                        instant(row, "delivered_at"),
                        instant(row, "answer_due"),
                        instant(row, "answered_at")),
                row.getLong("version"));
    }

    /** The changing columns, as parameters by name. */
    static Map<String, @Nullable Object> columns(Standing standing) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("state", standing.state().name());
        columns.put("reportMissed", standing.reportMissed());
        columns.put("unjustified", standing.unjustified());
        report(columns, standing.report());
        rating(columns, standing.rating());
        outcome(columns, standing.outcome());
        columns.put("deliveredAt", at(standing.deliveredAt()));
        columns.put("answerDue", at(standing.answerDue()));
        columns.put("answeredAt", at(standing.answeredAt()));
        return columns;
    }

    private static void report(Map<String, @Nullable Object> columns, @Nullable SelfReport report) {
        columns.put("report", report == null ? null : report.text());
        columns.put("reportResults", report == null ? null : write(report.results()));
        columns.put("reportedAt", report == null ? null : at(report.at()));
    }

    private static void rating(Map<String, @Nullable Object> columns, @Nullable YearRating rating) {
        columns.put("result", rating == null ? null : rating.result().name());
        columns.put("behaviour", rating == null ? null : rating.behaviour().name());
        columns.put("reasons", rating == null ? null : write(rating.reasons().byKey()));
        columns.put("ratedBy", rating == null ? null : rating.by().value());
        columns.put("ratedAt", rating == null ? null : at(rating.at()));
    }

    private static void outcome(Map<String, @Nullable Object> columns, @Nullable Outcome outcome) {
        columns.put("predicate", outcome == null ? null : outcome.predicate().name());
        columns.put("rule", outcome == null ? null : outcome.ruleId());
        columns.put("ruleVersion", outcome == null ? null : outcome.ruleVersion());
        columns.put("judgedUnit", outcome == null ? null : outcome.unit());
        UnitPredicate unit = outcome == null ? null : outcome.unitPredicate();
        columns.put("unitPredicate", unit == null ? null : unit.name());
        columns.put("spread", outcome == null ? null : outcome.spread().name());
        columns.put("finalAt", outcome == null ? null : at(outcome.at()));
    }

    private static @Nullable SelfReport report(ResultSet row) throws SQLException {
        Instant at = instant(row, "reported_at");
        return at == null ? null : new SelfReport(row.getString("report"), texts(row.getString("report_results")), at);
    }

    private static @Nullable YearRating rating(ResultSet row) throws SQLException {
        Instant at = instant(row, "rated_at");
        return at == null
                ? null
                : new YearRating(
                        Rating.valueOf(row.getString("result")),
                        Rating.valueOf(row.getString("behaviour")),
                        new Reasons(texts(row.getString("reasons"))),
                        new PersonId(row.getString("rated_by")),
                        at);
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        Instant at = instant(row, "final_at");
        if (at == null) {
            return null;
        }
        String unit = row.getString("unit_predicate");
        return new Outcome(
                Predicate.valueOf(row.getString("predicate")),
                row.getString("rule"),
                row.getInt("rule_version"),
                row.getString("judged_unit"),
                unit == null ? null : UnitPredicate.valueOf(unit),
                Spread.Verdict.valueOf(row.getString("spread")),
                at);
    }

    private static Map<String, String> texts(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String write(Map<String, String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

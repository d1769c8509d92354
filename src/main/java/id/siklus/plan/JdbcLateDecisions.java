package id.siklus.plan;

import id.siklus.plan.LateDecision.Former;
import id.siklus.shared.Columns;
import id.siklus.shared.Ids;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions about late facts. */
@Repository
class JdbcLateDecisions {

    private static final String ADD = """
            insert into plan.late_decision (id, plan, accepted, facts, changed, figures_before, figures_after, reason,
                                            former_result, former_behaviour, decided_by, decided_at)
            values (:id, :plan, :accepted, :facts, :changed::text[], :before::text[]::numeric[],
                    :after::text[]::numeric[], :reason, :result, :behaviour, :by, :at)
            """;

    private static final String OF_PLAN = "select * from plan.late_decision where plan = :plan order by decided_at, id";

    private final JdbcClient jdbc;

    JdbcLateDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PlanId plan, LateDecision decision) {
        Former former = decision.former();
        jdbc.sql(ADD)
                .param("id", Ids.next())
                .param("plan", plan.value())
                .param("accepted", decision.accepted())
                .param("facts", decision.facts())
                .param("changed", Columns.texts(decision.changes(), LateChange::what))
                .param(
                        "before",
                        Columns.texts(decision.changes(), change -> change.now().toPlainString()))
                .param(
                        "after",
                        Columns.texts(
                                decision.changes(), change -> change.then().toPlainString()))
                .param("reason", decision.reason())
                .param("result", former == null ? null : former.result().name())
                .param("behaviour", former == null ? null : former.behaviour().name())
                .param("by", decision.act().by().value())
                .param("at", decision.act().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Decisions about a month, the oldest first. */
    List<LateDecision> of(PlanId plan) {
        return ReadOnce.of(
                question(plan),
                () -> jdbc.sql(OF_PLAN)
                        .param("plan", plan.value())
                        .query(JdbcLateDecisions::decision)
                        .list());
    }

    /** Takes in the decisions that came along with a month. */
    static void takeAlong(ResultSet row) throws SQLException {
        String decisions = row.getString("late_decisions");
        ReadOnce.of(
                question(new PlanId(row.getObject("id", UUID.class))),
                () -> decisions == null ? List.of() : LateDecisionJson.read(decisions));
    }

    private static List<Object> question(PlanId plan) {
        return List.of(LateDecision.class, plan);
    }

    private static LateDecision decision(ResultSet row, int number) throws SQLException {
        return new LateDecision(
                row.getBoolean("accepted"),
                row.getInt("facts"),
                changes(row),
                row.getString("reason"),
                former(row.getString("former_result"), row.getString("former_behaviour")),
                new Act(
                        new PersonId(row.getString("decided_by")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()));
    }

    private static List<LateChange> changes(ResultSet row) throws SQLException {
        String[] changed = (String[]) row.getArray("changed").getArray();
        BigDecimal[] before = (BigDecimal[]) row.getArray("figures_before").getArray();
        BigDecimal[] after = (BigDecimal[]) row.getArray("figures_after").getArray();
        List<LateChange> changes = new ArrayList<>();
        for (int index = 0; index < changed.length; index++) {
            changes.add(new LateChange(changed[index], before[index], after[index]));
        }
        return changes;
    }

    private static @Nullable Former former(@Nullable String result, @Nullable String behaviour) {
        return result == null || behaviour == null
                ? null
                : new Former(Rating.valueOf(result), Rating.valueOf(behaviour));
    }
}

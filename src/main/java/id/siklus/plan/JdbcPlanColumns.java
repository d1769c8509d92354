package id.siklus.plan;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changing columns of {@code plan.month}, as parameters by name. */
final class JdbcPlanColumns {

    private final Map<String, @Nullable Object> columns = new HashMap<>();

    private JdbcPlanColumns() {}

    static Map<String, @Nullable Object> of(Standing standing) {
        JdbcPlanColumns row = new JdbcPlanColumns();
        row.act("submitted", standing.planning().submitted());
        row.act("approved", standing.planning().approved());
        row.act("realised", standing.realisation().submitted());
        row.returned(standing.returned());
        row.evaluation(standing.evaluation());
        return row.columns;
    }

    private void act(String name, @Nullable Act act) {
        columns.put(name + "By", act == null ? null : act.by().value());
        columns.put(name + "At", act == null ? null : OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC));
    }

    private void returned(@Nullable Return returned) {
        act("returned", returned == null ? null : returned.act());
        columns.put("returnReason", returned == null ? null : returned.reason());
    }

    private void evaluation(@Nullable PeriodicEvaluation evaluation) {
        act("rated", evaluation == null ? null : evaluation.act());
        columns.put("result", evaluation == null ? null : evaluation.result().name());
        columns.put(
                "behaviour", evaluation == null ? null : evaluation.behaviour().name());
        columns.put("feedback", evaluation == null ? null : evaluation.feedback());
    }
}

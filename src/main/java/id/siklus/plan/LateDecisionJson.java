package id.siklus.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.siklus.plan.LateDecision.Former;
import id.siklus.shared.PersonId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of decisions about late facts, where they come along with a month as one column. */
final class LateDecisionJson {

    /** Numbers keep every digit that the database wrote. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private LateDecisionJson() {}

    static List<LateDecision> read(String rows) {
        try {
            List<LateDecision> decisions = new ArrayList<>();
            for (JsonNode row : JSON.readTree(rows)) {
                decisions.add(decision(row));
            }
            return List.copyOf(decisions);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database writes JSON", impossible);
        }
    }

    private static LateDecision decision(JsonNode row) {
        return new LateDecision(
                row.path("accepted").asBoolean(),
                row.path("facts").asInt(),
                changes(row),
                text(row, "reason"),
                former(text(row, "former_result"), text(row, "former_behaviour")),
                new Act(
                        new PersonId(row.path("decided_by").asText()),
                        OffsetDateTime.parse(row.path("decided_at").asText()).toInstant()));
    }

    private static List<LateChange> changes(JsonNode row) {
        List<LateChange> changes = new ArrayList<>();
        for (int index = 0; index < row.path("changed").size(); index++) {
            changes.add(new LateChange(
                    row.path("changed").path(index).asText(),
                    row.path("figures_before").path(index).decimalValue(),
                    row.path("figures_after").path(index).decimalValue()));
        }
        return changes;
    }

    private static @Nullable Former former(@Nullable String result, @Nullable String behaviour) {
        return result == null || behaviour == null
                ? null
                : new Former(Rating.valueOf(result), Rating.valueOf(behaviour));
    }

    private static @Nullable String text(JsonNode row, String column) {
        return row.hasNonNull(column) ? row.path(column).asText() : null;
    }
}

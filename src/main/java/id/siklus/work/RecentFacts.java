package id.siklus.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.siklus.work.WorkLedger.RecentFact;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the newest facts, where they come along with tasks as one column. */
final class RecentFacts {

    /** Numbers keep every digit that the database wrote. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RecentFacts() {}

    static List<RecentFact> read(@Nullable String rows) {
        if (rows == null) {
            return List.of();
        }
        try {
            List<RecentFact> facts = new ArrayList<>();
            for (JsonNode row : JSON.readTree(rows)) {
                facts.add(fact(row));
            }
            return facts;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database writes JSON", impossible);
        }
    }

    private static RecentFact fact(JsonNode row) {
        BigDecimal done = number(row, "quantity_done");
        return new RecentFact(
                OffsetDateTime.parse(row.path("at").asText()).toInstant(),
                row.path("source").asText(),
                row.path("task_id").asText(),
                text(row, "title"),
                FactKind.valueOf(row.path("kind").asText()).word(),
                done == null ? Amounts.percent(number(row, "percent")) : Amounts.of(done, text(row, "unit")));
    }

    private static @Nullable BigDecimal number(JsonNode row, String column) {
        return row.hasNonNull(column) ? row.path(column).decimalValue() : null;
    }

    private static @Nullable String text(JsonNode row, String column) {
        return row.hasNonNull(column) ? row.path(column).asText() : null;
    }
}

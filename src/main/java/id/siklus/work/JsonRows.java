package id.siklus.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.siklus.work.JdbcWorkLedger.Part;
import id.siklus.work.WorkLedger.IndicatorFigure;
import id.siklus.work.WorkLedger.RecentFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that come along with others as one column. */
final class JsonRows {

    /** Numbers keep every digit that the database wrote. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonRows() {}

    static List<RecentFact> facts(@Nullable String rows) {
        return read(rows, JsonRows::fact);
    }

    static List<Part> figures(@Nullable String rows) {
        return read(rows, JsonRows::figure);
    }

    private static <T> List<T> read(@Nullable String rows, Function<JsonNode, T> read) {
        if (rows == null) {
            return List.of();
        }
        try {
            List<T> found = new ArrayList<>();
            for (JsonNode row : JSON.readTree(rows)) {
                found.add(read.apply(row));
            }
            return found;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database writes JSON", impossible);
        }
    }

    private static Part figure(JsonNode row) {
        return new Part(
                row.path("part").asText(),
                new IndicatorFigure(
                        text(row, "indicator_code"),
                        YearMonth.from(LocalDate.parse(row.path("month").asText())),
                        Amounts.tidy(row.path("realised").decimalValue()),
                        Amounts.tidy(row.path("in_hand").decimalValue()),
                        row.path("tasks").asInt()));
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

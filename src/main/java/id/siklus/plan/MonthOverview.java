package id.siklus.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What other rooms may know of a month of an SKP.
 *
 * @param targets indicator code to target; empty while none are handed in
 * @param figures indicator code to the figure that the employee answered for; empty before
 * @param evaluation absent until the evaluator has rated
 */
@NamedInterface("api")
public record MonthOverview(
        YearMonth month,
        MonthState state,
        Map<String, BigDecimal> targets,
        Map<String, BigDecimal> figures,
        @Nullable Ratings evaluation) {

    /** The evaluator's two ratings and words. */
    @NamedInterface("api")
    public record Ratings(Rating result, Rating behaviour, String feedback) {}
}

package id.siklus.plan.pages;

import id.siklus.plan.Rating;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the acts on tasks of a month. What is missing is refused by name, so that everything may be absent here. */
final class PlanBodies {

    private PlanBodies() {}

    /** Targets by indicator; one that is left out keeps the proposal. */
    record TargetsBody(@Nullable List<@Nullable TargetLine> targets) {}

    /** One target. */
    record TargetLine(@Nullable String indicator, @Nullable BigDecimal target) {}

    /** Figures by indicator; one that is left out is claimed as counted. */
    record FiguresBody(@Nullable List<@Nullable FigureLine> figures) {}

    /** One figure, with a reason where it differs from the counted one. */
    record FigureLine(
            @Nullable String indicator,
            @Nullable BigDecimal value,
            @Nullable String reason) {}

    /** Nothing to say. */
    record NoBody() {}

    /** Why something is sent back; plans have no cards, so naming some changes nothing. */
    record ReturnBody(@Nullable String reason, @Nullable List<String> cards) {}

    /** The evaluator's judgement. */
    record RatingBody(
            @Nullable Rating result,
            @Nullable Rating behaviour,
            @Nullable String feedback) {}
}

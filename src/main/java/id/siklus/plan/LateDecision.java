package id.siklus.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluator has decided about late facts of a month.
 *
 * @param facts how many there were
 * @param changes the figures that it changed, or that it left
 * @param former what new ratings have replaced; absent where the ratings stayed
 */
public record LateDecision(
        boolean accepted,
        int facts,
        List<LateChange> changes,
        @Nullable String reason,
        @Nullable Former former,
        Act act) {

    public LateDecision {
        changes = List.copyOf(changes);
    }

    /** Ratings as they were. */
    public record Former(Rating result, Rating behaviour) {

        static @Nullable Former of(@Nullable PeriodicEvaluation evaluation) {
            return evaluation == null ? null : new Former(evaluation.result(), evaluation.behaviour());
        }
    }
}

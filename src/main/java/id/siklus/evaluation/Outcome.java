package id.siklus.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the ratings by the table of the regulation.
 *
 * @param ruleId the row of the table that held
 * @param unit whose achievement counted
 * @param unitPredicate what that unit achieved; absent only in what was taken over from elsewhere
 * @param spread how the team stood to the pattern when this was settled
 */
public record Outcome(
        Predicate predicate,
        String ruleId,
        int ruleVersion,
        String unit,
        @Nullable UnitPredicate unitPredicate,
        Spread.Verdict spread,
        Instant at) {}

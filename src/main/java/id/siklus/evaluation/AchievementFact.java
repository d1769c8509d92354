package id.siklus.evaluation;

import id.siklus.intake.RecordKey;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a unit's achievement.
 *
 * @param period {@code 2026}, or a month, which is kept and shown and moves nothing
 * @param sequence breaks ties of time where the source numbers its facts
 * @param source and {@code id} tell it from every other setting
 * @param record where it came by Kafka; absent where it was set on the page
 */
public record AchievementFact(
        String unit,
        String period,
        UnitPredicate predicate,
        String setBy,
        Instant at,
        @Nullable BigInteger sequence,
        String id,
        String source,
        @Nullable RecordKey record) {}

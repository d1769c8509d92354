package id.siklus.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed for an indicator of a month.
 *
 * @param reason needed where the value differs from what the facts counted
 */
public record Claim(BigDecimal value, @Nullable String reason) {}

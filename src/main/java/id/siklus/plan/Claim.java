package id.siklus.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed for an indicator of a month.
 *
 * @param reason needed where the value differs from what the facts counted
 * @param evidence shown for it; may be empty
 */
public record Claim(BigDecimal value, @Nullable String reason, List<Evidence> evidence) {

    public Claim {
        evidence = List.copyOf(evidence);
    }

    public Claim(BigDecimal value, @Nullable String reason) {
        this(value, reason, List.of());
    }
}

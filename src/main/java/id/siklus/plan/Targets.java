package id.siklus.plan;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Targets that fit their month: one for each indicator that is measured in it, and none besides. Made by
 * {@link MeasuredMonth} alone.
 *
 * @param byIndicator indicator code to target
 */
public record Targets(Map<String, BigDecimal> byIndicator) {

    public Targets {
        byIndicator = Map.copyOf(byIndicator);
    }
}

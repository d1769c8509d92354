package id.siklus.cycle;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code siklus.cycle}.
 *
 * @param zone of the office; its dates are the law's
 * @param sweepEnabled whether this node opens months by itself
 */
@ConfigurationProperties("siklus.cycle")
@Validated
record CycleSettings(
        @NotNull ZoneId zone, @DefaultValue("true") boolean sweepEnabled) {}

package id.siklus.cycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code siklus.cycle}.
 *
 * @param zone of the office; its dates are the law's
 * @param sweepEnabled whether this node works off by itself what falls due
 * @param sweepChunk deadlines per transaction of the sweep
 * @param retryDelay machine time before the second attempt at a deadline, doubled for each further one
 * @param retryAttempts after which a deadline is parked with its reason
 */
@ConfigurationProperties("siklus.cycle")
@Validated
record CycleSettings(
        @NotNull ZoneId zone,
        @DefaultValue("true") boolean sweepEnabled,
        @DefaultValue("500") @Positive @Max(10_000) int sweepChunk,
        @DefaultValue("30s") Duration retryDelay,
        @DefaultValue("6") @Positive @Max(20) int retryAttempts) {}

package id.siklus.engine.camunda;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail is delivered to processes.
 *
 * @param deliveryEnabled whether this node delivers by itself
 * @param deliveryBatch business keys per engine command
 * @param deliveryPoll pause between two looks when nothing rings; mail of this node rings at once
 * @param retryDelay before the second attempt, doubled for each further one
 * @param retryAttempts after which a message is parked with its reason
 */
@Validated
@ConfigurationProperties("siklus.engine")
public record EngineProperties(
        @DefaultValue("true") boolean deliveryEnabled,
        @DefaultValue("200") @Positive @Max(5_000) int deliveryBatch,
        @DefaultValue("5s") Duration deliveryPoll,
        @DefaultValue("10s") Duration retryDelay,
        @DefaultValue("6") @Positive @Max(20) int retryAttempts) {}

package id.siklus.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long records wait for whom or what they are about.
 *
 * @param limit after which a record expires, by the clock of the machine
 * @param perTransaction the most records that expire in one transaction
 */
@Validated
@ConfigurationProperties("siklus.intake.waiting")
record WaitingSettings(
        @DefaultValue("30d") Duration limit,
        @DefaultValue("1000") @Min(1) @Max(50_000) int perTransaction) {}

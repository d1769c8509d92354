package id.siklus.intake;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what came in is remembered. Records, their fates and the ledgers are kept for good.
 *
 * @param payloadMonths whole months for which the content of records is kept after the month of their receipt; a ledger
 *     can be rebuilt as far back as that
 * @param identityDays for how long a repetition is recognised; longer than Kafka keeps records
 */
@Validated
@ConfigurationProperties("siklus.intake.retention")
record RetentionSettings(
        @DefaultValue("24") @Min(1) int payloadMonths,
        @DefaultValue("400") @Min(31) int identityDays) {}

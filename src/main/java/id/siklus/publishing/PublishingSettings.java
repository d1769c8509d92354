package id.siklus.publishing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events leave.
 *
 * @param enabled whether this node sends; others may, and what is written waits
 * @param source of the CloudEvents, one per deployment and never changed
 * @param batch the most events of one round
 * @param poll pause between two looks when nothing rings; what this node writes rings at once
 * @param patience how long a broker may take over a record before it is tried again
 * @param retryDelay before a refused event is tried again, doubled each time up to {@code longestDelay}
 * @param longestDelay between two tries of an event that the broker refuses
 * @param keep how long sent events stay in the outbox
 */
@Validated
@ConfigurationProperties("siklus.publishing")
record PublishingSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("/siklus") @NotBlank String source,
        @DefaultValue("500") @Positive @Max(5_000) int batch,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("5s") Duration retryDelay,
        @DefaultValue("10m") Duration longestDelay,
        @DefaultValue("30d") Duration keep) {}

package id.siklus.tasklist;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the list shows what was done. The audit keeps who did what, and when, for good.
 *
 * @param closed tasks, by business time, as they are dated
 */
@Validated
@ConfigurationProperties("siklus.tasklist.retention")
record TaskRetention(@DefaultValue("730d") @NotNull Duration closed) {}

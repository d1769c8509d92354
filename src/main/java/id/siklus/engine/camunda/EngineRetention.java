package id.siklus.engine.camunda;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the mailbox remembers, by machine time, and when the engine removes its history; how long that is kept stands
 * in each model.
 *
 * @param settled mail that was delivered or has expired: where it went has an answer for as long
 * @param endedKeys keys of instances that have ended: mail for them expires instead of waiting. Longer than the content
 *     of records is kept, because a replay may post to them as long as that
 * @param zone of the office
 * @param cleanupFrom from when on at night, in the office's zone, old history is removed
 * @param cleanupTo until when
 */
@Validated
@ConfigurationProperties("siklus.engine.retention")
record EngineRetention(
        @DefaultValue("180d") @NotNull Duration settled,
        @DefaultValue("1100d") @NotNull Duration endedKeys,
        @DefaultValue("Asia/Jakarta") @NotNull ZoneId zone,
        @DefaultValue("01:00") @NotNull LocalTime cleanupFrom,
        @DefaultValue("04:00") @NotNull LocalTime cleanupTo) {}

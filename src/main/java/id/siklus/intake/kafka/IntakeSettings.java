package id.siklus.intake.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How records are taken in.
 *
 * @param enabled whether this node takes records at all
 * @param groupId nodes of one deployment share the partitions of one group
 * @param maxPollRecords the most records of one transaction
 * @param consumers that share the partitions of this node, each with a batch of its own under way: while one reads, the
 *     database writes for another
 * @param topics to read
 */
@Validated
@ConfigurationProperties("siklus.intake")
record IntakeSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("siklus") @NotBlank String groupId,
        @DefaultValue("5000") @Min(1) @Max(50_000) int maxPollRecords,

        @DefaultValue("2") @Min(1) @Max(16) int consumers,

        @DefaultValue({"attendance.events.v1", "work.events.v1", "roster.events.v1", "unit.events.v1"}) @NotEmpty
        List<String> topics) {}

package id.siklus.engine.camunda;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long mail waits for somebody who wants it.
 *
 * @param limit of machine time; a recap may come weeks before the month of its process is approved
 * @param sweepEvery pause between two looks
 */
@ConfigurationProperties("siklus.mailbox")
public record MailLimit(
        @DefaultValue("180d") Duration limit,
        @DefaultValue("10m") Duration sweepEvery) {}

package id.siklus.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code siklus.web}.
 *
 * @param agency name of the agency, as the top bar shows it
 * @param zone in which times are shown
 * @param basicEnabled whether scripts may sign in with HTTP Basic; only the reference set-up allows it
 * @param styleGuide whether the page that shows all components exists; only the reference set-up has it
 * @param liveEnabled whether this node tells open pages what has changed
 */
@ConfigurationProperties("siklus.web")
@Validated
public record WebSettings(
        @NotBlank String agency,
        @NotNull ZoneId zone,
        @DefaultValue("false") boolean basicEnabled,
        @DefaultValue("false") boolean styleGuide,
        @DefaultValue("true") boolean liveEnabled) {}

package id.siklus.web.pages;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code siklus.sso}, beside those of Spring for OIDC.
 *
 * @param nipClaim the claim that bears the number of the person
 * @param proofValidity how long a confirmation for a signature holds
 * @param timeout of each call to the sign-in service
 */
@ConfigurationProperties("siklus.sso")
@Validated
record SsoSettings(
        @DefaultValue("nip") @NotBlank String nipClaim,
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration proofValidity,
        @DefaultValue("5s") @DurationMin(seconds = 1) Duration timeout) {}

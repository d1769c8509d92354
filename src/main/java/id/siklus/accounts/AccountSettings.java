package id.siklus.accounts;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code siklus.accounts}.
 *
 * @param bootstrapAdmin number of the first admin, with a one-time password behind a colon; empty makes none
 * @param publicUrl address under which people reach this deployment, for links in mails; empty where no mail is sent
 * @param mailFrom sender of mails
 * @param invitationValidity how long an invitation holds, by machine time
 * @param resetValidity how long the link to a new password holds
 */
@ConfigurationProperties("siklus.accounts")
@Validated
public record AccountSettings(
        @DefaultValue("") String bootstrapAdmin,
        @DefaultValue("") String publicUrl,
        @DefaultValue("siklus@localhost") @NotBlank String mailFrom,
        @DefaultValue("7d") @DurationMin(seconds = 1) Duration invitationValidity,
        @DefaultValue("2h") @DurationMin(seconds = 1) Duration resetValidity) {

    /** Never prints the one-time password. */
    @Override
    public String toString() {
        return "AccountSettings[publicUrl=" + publicUrl + "]";
    }
}

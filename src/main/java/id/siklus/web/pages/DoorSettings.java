package id.siklus.web.pages;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code siklus.doors}: how often one address may knock in vain. A whole office may stand behind one address,
 * so what opens the door is not counted.
 *
 * @param knocks in vain, before the door stays shut
 * @param within the time after which as many are allowed again
 */
@ConfigurationProperties("siklus.doors")
@Validated
record DoorSettings(
        @DefaultValue("30") @Positive int knocks,
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration within) {}

package id.siklus.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** A time limit that is none is refused at the start, not when somebody signs in. */
class DoorSettingsTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @ParameterizedTest
    @CsvSource({
        "siklus.doors.within, 0s",
        "siklus.doors.knocks, 0",
        "siklus.sso.timeout, -5s",
        "siklus.sso.proof-validity, 0s"
    })
    void whatCannotBeIsRefused(String setting, String value) {
        start.withPropertyValues(setting + "=" + value)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(
                                setting.substring(setting.lastIndexOf('.') + 1).split("-")[0]));
        start.run(context -> assertThat(context).hasNotFailed());
    }

    @Configuration
    @EnableConfigurationProperties({DoorSettings.class, SsoSettings.class})
    static class Settings {}
}

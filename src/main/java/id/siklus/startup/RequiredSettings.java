package id.siklus.startup;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** What has no default that could be right: where database and Kafka are, and who we are there. */
@Order(1)
final class RequiredSettings implements StartCheck {

    private static final List<String> REQUIRED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "siklus.kafka.bootstrap");

    @Override
    public void check(Environment environment) {
        List<String> missing = REQUIRED.stream()
                .filter(name -> environment.getProperty(name, "").isBlank())
                .map(SettingName::asVariable)
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefused(String.join(", ", missing)
                    + (missing.size() == 1 ? " is not set" : " are not set")
                    + ": production takes it from the environment, see infra/production.env.example.");
        }
    }
}

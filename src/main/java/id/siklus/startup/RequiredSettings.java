package id.siklus.startup;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** What has no default that could be right: where database and Kafka are, who we are there, and whose pages these are. */
@Order(1)
final class RequiredSettings implements StartCheck {

    private static final List<String> REQUIRED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "siklus.kafka.bootstrap",
            "siklus.web.agency");

    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

    @Override
    public void check(Environment environment) {
        List<String> missing = REQUIRED.stream()
                .filter(name -> !isSet(environment, name))
                .map(SettingName::asVariable)
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefused(String.join(", ", missing)
                    + (missing.size() == 1 ? " is not set" : " are not set")
                    + ": production takes it from the environment, see infra/production.env.example.");
        }
        if (isSet(environment, ISSUER) && !isSet(environment, AUDIENCES) && !isSet(environment, AUDIENCES + "[0]")) {
            throw new StartRefused(
                    SettingName.asVariable(AUDIENCES) + " is not set: with an issuer alone, a token for any"
                            + " other application of the sign-in service would open the API. Name the audience that tokens for"
                            + " Siklus bear.");
        }
    }

    private static boolean isSet(Environment environment, String name) {
        return !environment.getProperty(name, "").isBlank();
    }
}

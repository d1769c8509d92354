package id.siklus.startup;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** What has no default that could be right: where database and Kafka are, who we are there, and whose pages these are. */
@Order(1)
final class RequiredSettings implements StartCheck {

    private static final int LARGEST_PORT = 65_535;
    private static final String URL = "spring.datasource.url";
    private static final Map<String, String> PORTS =
            Map.of("server.port", "SERVER_PORT", "management.server.port", "SIKLUS_MANAGEMENT_PORT");

    private static final List<String> REQUIRED = List.of(
            URL,
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
        if (!environment.getProperty(URL, "").startsWith("jdbc:postgresql:")) {
            // Not shown: some write the password into it.
            throw new StartRefused(SettingName.asVariable(URL) + " is no address of a PostgreSQL: it looks like"
                    + " jdbc:postgresql://localhost:5432/siklus.");
        }
        PORTS.forEach((name, variable) -> requirePort(environment.getProperty(name, ""), variable));
        if (isSet(environment, ISSUER) && !isSet(environment, AUDIENCES) && !isSet(environment, AUDIENCES + "[0]")) {
            throw new StartRefused(
                    SettingName.asVariable(AUDIENCES) + " is not set: with an issuer alone, a token for any"
                            + " other application of the sign-in service would open the API. Name the audience that tokens for"
                            + " Siklus bear.");
        }
    }

    private static void requirePort(String value, String variable) {
        if (!value.isBlank() && (!value.matches("\\d{1,5}") || Integer.parseInt(value) > LARGEST_PORT)) {
            throw new StartRefused(
                    variable + "=" + value + " cannot be read as a port: a number up to " + LARGEST_PORT + ".");
        }
    }

    private static boolean isSet(Environment environment, String name) {
        return !environment.getProperty(name, "").isBlank();
    }
}

package id.siklus.startup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/**
 * Passwords that the reference set-up prints: everybody knows them, so none may guard anything. Here the settings are
 * looked at; {@link JdbcDatabaseCheck} looks at the accounts.
 */
@Order(2)
final class ReferencePasswords implements StartCheck {

    /** The password of everybody in the reference bureau. */
    static final String OF_EVERYBODY = "Siklus-2026!";

    @Override
    public void check(Environment environment) {
        List<String> carriers = ((ConfigurableEnvironment) environment)
                .getPropertySources().stream()
                        .filter(EnumerablePropertySource.class::isInstance)
                        .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                        .filter(ReferencePasswords::isOurs)
                        .filter(name -> environment.getProperty(name, "").contains(OF_EVERYBODY))
                        .map(SettingName::asVariable)
                        .distinct()
                        .sorted()
                        .toList();
        if (!carriers.isEmpty()) {
            throw new StartRefused(String.join(", ", carriers)
                    + " holds the printed password of the reference set-up: choose one that nobody knows.");
        }
    }

    private static boolean isOurs(String name) {
        String property = name.toLowerCase(Locale.ROOT).replace('_', '.');
        return property.startsWith("siklus.") || property.startsWith("spring.");
    }
}

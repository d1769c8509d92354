package id.siklus.startup;

import java.util.Locale;

/** How a setting is called in the environment of a process. */
final class SettingName {

    private SettingName() {}

    /** {@code siklus.kafka.bootstrap} → {@code SIKLUS_KAFKA_BOOTSTRAP}. */
    static String asVariable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether its value must never be printed. */
    static boolean isSecret(String property) {
        String name = property.toLowerCase(Locale.ROOT);
        return name.contains("password") || name.contains("secret") || name.contains("jaas") || name.contains("token");
    }
}

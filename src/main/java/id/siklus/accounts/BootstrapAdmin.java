package id.siklus.accounts;

import id.siklus.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be the first admin, as {@code SIKLUS_BOOTSTRAP_ADMIN} says it: a number, and behind a colon a one-time
 * password that its holder changes at once. Without one the person comes in by the sign-in service of the agency.
 *
 * @param oneTimePassword absent where there is a sign-in service
 */
record BootstrapAdmin(PersonId person, @Nullable String oneTimePassword) {

    static final String VARIABLE = "SIKLUS_BOOTSTRAP_ADMIN";

    /**
     * Reads the setting; empty where nobody is to be made.
     *
     * @throws IllegalArgumentException with one sentence for whoever starts the application
     */
    static Optional<BootstrapAdmin> read(String setting) {
        if (setting.isBlank()) {
            return Optional.empty();
        }
        String[] parts = setting.strip().split(":", 2);
        String number = PersonId.asTyped(parts[0]);
        if (!PersonId.hasShape(number)) {
            throw new IllegalArgumentException(VARIABLE + " must begin with a NIP of 18 digits, or with N- and 4 to 12 "
                    + "digits, followed by a colon and a one-time password.");
        }
        PersonId person = new PersonId(number);
        return Optional.of(new BootstrapAdmin(person, parts.length == 1 ? null : checked(person, parts[1])));
    }

    private static String checked(PersonId person, String password) {
        PasswordRules.breach(person, password).ifPresent(breach -> {
            throw new IllegalArgumentException("The one-time password in " + VARIABLE + " must have "
                    + PasswordRules.SHORTEST + " to " + PasswordRules.LONGEST
                    + " signs, must not contain the number, and must not be one that everybody tries first.");
        });
        return password;
    }

    @Override
    public String toString() {
        return "BootstrapAdmin[…]";
    }
}

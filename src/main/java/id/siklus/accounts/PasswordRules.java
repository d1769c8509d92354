package id.siklus.accounts;

import id.siklus.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long, not one that everybody tries first, and not printed anywhere. No mixture of signs is
 * asked for and none expires, as NIST SP 800-63B has it.
 */
public final class PasswordRules {

    /** Signs at least. */
    public static final int SHORTEST = 12;

    /** Signs at most: a hash of a book would take our time. */
    public static final int LONGEST = 128;

    /** Fewer different signs than this are a pattern, not a password. */
    private static final int FEWEST_SIGNS = 5;

    /** The password that the reference set-up prints, and beginnings of what is tried first. */
    private static final List<String> KNOWN =
            List.of("siklus-2026", "password", "katasandi", "kata-sandi", "123456789", "qwertyuiop", "indonesia");

    private PasswordRules() {}

    /** What is wrong with a password. */
    public enum Breach {
        TOO_SHORT,
        TOO_LONG,
        IS_THE_NUMBER,
        IS_KNOWN,
        IS_THE_OLD_ONE
    }

    /** What is wrong with this password for that person, if anything. */
    public static Optional<Breach> breach(PersonId person, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Breach.TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(Breach.TOO_LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        if (plain.contains(person.value().toLowerCase(Locale.ROOT))) {
            return Optional.of(Breach.IS_THE_NUMBER);
        }
        boolean known = KNOWN.stream().anyMatch(plain::startsWith)
                || plain.chars().distinct().count() < FEWEST_SIGNS;
        return known ? Optional.of(Breach.IS_KNOWN) : Optional.empty();
    }

    static void require(PersonId person, String password) {
        breach(person, password).ifPresent(breach -> {
            throw AccountsRefused.weakPassword(breach);
        });
    }
}

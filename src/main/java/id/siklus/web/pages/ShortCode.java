package id.siklus.web.pages;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A code of four signs that stands on the page and in the log, so that help can find the one by the other. */
final class ShortCode {

    /** Crockford's alphabet: nothing that could be read as something else. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ShortCode() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
                .collect(Collectors.joining());
    }
}

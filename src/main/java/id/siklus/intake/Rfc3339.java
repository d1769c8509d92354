package id.siklus.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as RFC 3339 writes them, with an offset; finer than microseconds is cut, as the database would. */
final class Rfc3339 {

    private static final Pattern FORM = Pattern.compile(
            "([1-9]\\d{3}-\\d{2}-\\d{2})[Tt](\\d{2}:\\d{2}:\\d{2})(\\.\\d+)?" + "([Zz]|[+-]\\d{2}:\\d{2})");
    private static final int NANO_DIGITS = 10;

    /** Later ones have, in one zone or another, a year of five digits, which the database does not read. */
    private static final Instant LATEST = Instant.parse("9999-12-30T23:59:59.999999Z");

    private Rfc3339() {}

    /** Whether the text is such a moment, of a day that exists. */
    static boolean matches(String text) {
        try {
            parse(text);
            return true;
        } catch (DateTimeException notMoment) {
            return false;
        }
    }

    static Instant parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("Not a moment of RFC 3339");
        }
        String fraction = parts.group(3) == null ? "" : parts.group(3);
        String cut = fraction.substring(0, Math.min(fraction.length(), NANO_DIGITS));
        // ISO_INSTANT also reads a leap second, as the last second of its minute.
        Instant moment = DateTimeFormatter.ISO_INSTANT
                .parse(parts.group(1) + 'T' + parts.group(2) + cut + parts.group(4), Instant::from)
                .truncatedTo(ChronoUnit.MICROS);
        if (moment.isAfter(LATEST)) {
            throw new DateTimeException("Beyond what can be kept");
        }
        return moment;
    }
}

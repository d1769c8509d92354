package id.siklus.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as RFC 3339 writes them, with an offset; finer than microseconds is cut, as the database would. */
final class Rfc3339 {

    private static final Pattern FORM = Pattern.compile(
            "([1-9]\\d{3}-\\d{2}-\\d{2})[Tt]((?:[01]\\d|2[0-3]):\\d{2}:)(\\d{2})(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final int NANO_DIGITS = 10;

    /** Read as the second before it. */
    private static final String LEAP_SECOND = "60";

    private static final long DAY = 24 * 60 * 60;

    /** The form that nearly all of them have; it is read without the pattern. */
    private static final String PLAIN = "0000-00-00T00:00:00+00:00";

    private static final int SECOND = 17;
    private static final int OFFSET = 19;

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
        Instant moment = isPlain(text) ? plain(text) : any(text);
        if (moment.isAfter(LATEST)) {
            throw new DateTimeException("Beyond what can be kept");
        }
        return moment;
    }

    /** Whether it has no fraction, a capital T, an offset in hours and minutes and no leap second: nearly all have. */
    private static boolean isPlain(String text) {
        if (text.length() != PLAIN.length() || text.charAt(0) == '0' || text.startsWith(LEAP_SECOND, SECOND)) {
            return false;
        }
        for (int index = 0; index < PLAIN.length(); index++) {
            char sign = text.charAt(index);
            boolean fits = switch (PLAIN.charAt(index)) {
                case '0' -> sign >= '0' && sign <= '9';
                case '+' -> sign == '+' || sign == '-';
                default -> sign == PLAIN.charAt(index);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Instant plain(String text) {
        int sign = text.charAt(OFFSET) == '-' ? -1 : 1;
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, SECOND, OFFSET))
                .toInstant(ZoneOffset.ofHoursMinutes(sign * number(text, 20, 22), sign * number(text, 23, 25)));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Instant any(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("Not a moment of RFC 3339");
        }
        String fraction = parts.group(4) == null ? "" : parts.group(4);
        String cut = fraction.substring(0, Math.min(fraction.length(), NANO_DIGITS));
        boolean leap = parts.group(3).equals(LEAP_SECOND);
        String second = leap ? "59" : parts.group(3);
        Instant moment = DateTimeFormatter.ISO_INSTANT
                .parse(parts.group(1) + 'T' + parts.group(2) + second + cut + parts.group(5), Instant::from)
                .truncatedTo(ChronoUnit.MICROS);
        if (leap && moment.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS).getEpochSecond() % DAY != 0) {
            throw new DateTimeException("A leap second is the last of a day in UTC");
        }
        return moment;
    }
}

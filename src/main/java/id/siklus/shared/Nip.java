package id.siklus.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a civil servant (Nomor Induk Pegawai): 18 digits of birth date, month of appointment, sex and serial.
 * PPPK carry a frequency code from 21 on where others carry the month. The number has no check digit, so the most that
 * can be said of one is that it is plausible.
 *
 * @param value the 18 digits, without spaces
 */
public record Nip(String value) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{8})(\\d{4})(0[1-9]|1[0-2]|2[1-9])([12])(\\d{3})");
    private static final int DIGITS = 18;
    private static final int YOUNGEST_AGE_AT_APPOINTMENT = 18;

    /** Accepts only a number of the right shape; whether a person could bear it is {@link #isPlausible(int)}. */
    public Nip {
        if (!hasShape(value)) {
            throw new IllegalArgumentException("A NIP has 18 digits in the form YYYYMMDD YYYYMM S NNN");
        }
    }

    /** Whether the text has the shape of a NIP at all. Asked many times for each event: as {@link #SHAPE}, but faster. */
    public static boolean hasShape(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int index = 0; index < DIGITS; index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        char sex = text.charAt(14);
        return isMonthOrFrequency(text.charAt(12), text.charAt(13)) && (sex == '1' || sex == '2');
    }

    private static boolean isMonthOrFrequency(char tens, char ones) {
        return switch (tens) {
            case '0', '2' -> ones >= '1';
            case '1' -> ones <= '2';
            default -> false;
        };
    }

    /**
     * Whether a person could bear this number: a real birth date, an appointment at 18 or later and at most next year,
     * and a serial other than 000.
     *
     * @param currentYear the year on the business clock
     */
    public boolean isPlausible(int currentYear) {
        Matcher parts = SHAPE.matcher(value);
        if (!parts.matches() || parts.group(5).equals("000")) {
            return false;
        }
        try {
            String birth = parts.group(1);
            int birthYear = Integer.parseInt(birth.substring(0, 4));
            LocalDate.of(birthYear, Integer.parseInt(birth.substring(4, 6)), Integer.parseInt(birth.substring(6)));
            int appointed = Integer.parseInt(parts.group(2));
            return appointed >= birthYear + YOUNGEST_AGE_AT_APPOINTMENT && appointed <= currentYear + 1;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    /** Grouped for reading aloud, {@code 19880412 201503 2 004}. */
    public String grouped() {
        return value.substring(0, 8)
                + ' '
                + value.substring(8, 14)
                + ' '
                + value.charAt(14)
                + ' '
                + value.substring(15);
    }
}

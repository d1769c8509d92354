package id.siklus.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * The code of a contract that stands on every screen, paper and log: {@code SKP-2026-00001}, with {@code /2} and up for
 * later segments of the same year. Five digits, more where an agency has more than 99 999 contracts a year.
 */
@NamedInterface("api")
public record ContractCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("SKP-\\d{4}-\\d{5,7}(/[2-9])?");

    public ContractCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A contract code looks like SKP-2026-00001");
        }
    }

    /** The code that stands in the text, where one does. */
    public static Optional<ContractCode> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ContractCode(text)) : Optional.empty();
    }

    /** The code of the first segment with that number of that year. */
    static ContractCode of(int year, int number) {
        return new ContractCode(String.format(Locale.ROOT, "SKP-%d-%05d", year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}

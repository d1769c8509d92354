package id.siklus.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them: {@code 1.250,5} in Indonesian, {@code 1,250.5} in English. A lone separator that
 * cannot group thousands is taken as the decimal one, whichever it is, because a mistyped separator must never move a
 * figure by three digits.
 */
public final class NumberText {

    private static final int LONGEST = 30;
    private static final Pattern INDONESIAN = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+([.,]\\d+)?");

    private NumberText() {}

    /** The number that stands in the text, where one does; never negative. */
    public static Optional<BigDecimal> parse(String text, Locale locale) {
        String typed = text.strip();
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        boolean english = locale.getLanguage().equals("en");
        if ((english ? ENGLISH : INDONESIAN).matcher(typed).matches()) {
            String ungrouped =
                    english ? typed.replace(",", "") : typed.replace(".", "").replace(',', '.');
            return Optional.of(new BigDecimal(ungrouped));
        }
        return PLAIN.matcher(typed).matches() ? Optional.of(new BigDecimal(typed.replace(',', '.'))) : Optional.empty();
    }
}

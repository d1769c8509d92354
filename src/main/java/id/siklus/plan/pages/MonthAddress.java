package id.siklus.plan.pages;

import id.siklus.plan.PlanRefused;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Months as addresses write them: two digits behind the year or the code of an SKP. */
final class MonthAddress {

    private static final Pattern TWO_DIGITS = Pattern.compile("0[1-9]|1[0-2]");

    private MonthAddress() {}

    /** The month; refuses (404) where there is none of that name. */
    static YearMonth parse(int year, String month) {
        if (!TWO_DIGITS.matcher(month).matches() || year < 1 || year > 9999) {
            throw PlanRefused.unknownMonth();
        }
        return YearMonth.of(year, Integer.parseInt(month));
    }

    /** Two digits. */
    static String of(YearMonth month) {
        return "%02d".formatted(month.getMonthValue());
    }
}

package id.siklus.plan.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fields that a form has once for each indicator: {@code targets[U1.1]}.
 *
 * @param name what stands before the bracket
 * @param typed what was typed, by indicator code
 */
record IndicatorFields(String name, Map<String, String> typed) {

    private static final Pattern FIELD = Pattern.compile("(\\w+)\\[([^\\]]{1,20})]");

    static IndicatorFields of(String name, Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        parameters.forEach((parameter, value) -> {
            Matcher field = FIELD.matcher(parameter);
            if (field.matches() && field.group(1).equals(name)) {
                typed.put(field.group(2), value);
            }
        });
        return new IndicatorFields(name, typed);
    }

    /** The field of one indicator. */
    static String field(String name, String indicator) {
        return name + "[" + indicator + "]";
    }
}

package id.siklus.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The planned half of a month.
 *
 * @param targets indicator code to target, in the order of the codes
 * @param submitted last handing in; absent while there was none
 * @param approved absent until the evaluator agreed
 */
public record Planning(
        Map<String, BigDecimal> targets,
        @Nullable Act submitted,
        @Nullable Act approved) {

    static final Planning NONE = new Planning(Map.of(), null, null);

    public Planning {
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    }

    Planning approvedBy(Act act) {
        return new Planning(targets, submitted, act);
    }
}

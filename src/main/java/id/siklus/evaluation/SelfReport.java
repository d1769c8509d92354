package id.siklus.evaluation;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the employee says of the year.
 *
 * @param text of the year as a whole
 * @param results indicator code to what became of it; may be empty
 */
public record SelfReport(String text, Map<String, String> results, Instant at) {

    public SelfReport {
        results = Map.copyOf(results);
    }

    /** Blank lines are left out; a report without any word is refused. */
    static SelfReport written(String text, Map<String, @Nullable String> results, Instant at) {
        Map<String, String> kept = new TreeMap<>();
        results.forEach((code, words) -> {
            if (words != null && !words.isBlank()) {
                kept.put(code, Words.checked(words));
            }
        });
        String whole = Words.checked(text);
        if (whole.isEmpty() && kept.isEmpty()) {
            throw EvaluationRefused.reportEmpty();
        }
        return new SelfReport(whole, kept, at);
    }
}

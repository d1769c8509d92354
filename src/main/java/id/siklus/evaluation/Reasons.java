package id.siklus.evaluation;

import id.siklus.contract.BehaviourValue;
import id.siklus.plan.Rating;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why the evaluator rated so. Whatever is not "as expected" has to be explained: the result under {@code result}, the
 * behaviour under at least one value of BerAKHLAK. Why a team may spread out of the pattern stands under
 * {@code distribution}.
 */
public record Reasons(Map<String, String> byKey) {

    public static final String RESULT = "result";
    public static final String DISTRIBUTION = "distribution";

    static final Reasons NONE = new Reasons(Map.of());

    private static final Set<String> VALUES =
            Arrays.stream(BehaviourValue.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    public Reasons {
        byKey = Collections.unmodifiableMap(new TreeMap<>(byKey));
    }

    /** Takes what was typed; blanks are left out, keys that mean nothing are refused. */
    public static Reasons written(Map<String, @Nullable String> typed) {
        Map<String, String> kept = new TreeMap<>();
        typed.forEach((key, text) -> {
            if (!VALUES.contains(key) && !key.equals(RESULT) && !key.equals(DISTRIBUTION)) {
                throw EvaluationRefused.unknownReason(key);
            }
            if (text != null && !text.isBlank()) {
                kept.put(key, longEnough(key, Words.checked(text)));
            }
        });
        return new Reasons(kept);
    }

    /** Refuses ratings off the centre that nobody has explained. */
    void mustExplain(Rating result, Rating behaviour) {
        if (result != Rating.MEETS && !byKey.containsKey(RESULT)) {
            throw EvaluationRefused.resultReasonMissing();
        }
        if (behaviour != Rating.MEETS && values().findAny().isEmpty()) {
            throw EvaluationRefused.behaviourReasonMissing();
        }
    }

    /** Whether the evaluator has said why the team is out of the pattern. */
    public boolean justifyDistribution() {
        return byKey.containsKey(DISTRIBUTION);
    }

    private Stream<String> values() {
        return byKey.keySet().stream().filter(VALUES::contains);
    }

    private static String longEnough(String key, String text) {
        if (text.length() < Words.SHORTEST_REASON) {
            throw EvaluationRefused.reasonTooShort(key, Words.SHORTEST_REASON);
        }
        return text;
    }
}

package id.siklus.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a reader may want to look at twice. Hints never stop anybody: expectations are a matter of dialogue. */
public final class Hints {

    /** Words that say that one takes part, not what comes of it. */
    private static final Set<String> HARD_TO_MEASURE =
            Set.of("membantu", "mendukung", "berpartisipasi", "mengikuti", "berperan");

    private Hints() {}

    /**
     * One hint.
     *
     * @param name its sentence is {@code contract.hint.<name>}
     * @param place code of the card
     * @param word quoted in the sentence; empty where there is none
     */
    public record Hint(String name, String place, String word) {}

    /** All hints on a text, in its order. */
    public static List<Hint> on(ContractText text) {
        return Stream.of(vagueWords(text), doubledIndicators(text), zeroTargets(text))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Hint> vagueWords(ContractText text) {
        return text.results().stream()
                .flatMap(result -> wordsOf(result.text())
                        .filter(HARD_TO_MEASURE::contains)
                        .distinct()
                        .map(word -> new Hint("vague-word", result.code(), word)))
                .toList();
    }

    private static List<Hint> doubledIndicators(ContractText text) {
        Set<String> seen = new HashSet<>();
        List<Hint> hints = new ArrayList<>();
        text.indicators().filter(indicator -> !indicator.text().isEmpty()).forEach(indicator -> {
            if (!seen.add(indicator.text().toLowerCase(Locale.ROOT))) {
                hints.add(new Hint("doubled-indicator", indicator.code(), ""));
            }
        });
        return hints;
    }

    private static List<Hint> zeroTargets(ContractText text) {
        return text.indicators()
                .filter(indicator ->
                        indicator.target() != null && indicator.target().signum() == 0)
                .map(indicator -> new Hint("zero-target", indicator.code(), ""))
                .toList();
    }

    private static Stream<String> wordsOf(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1));
    }
}

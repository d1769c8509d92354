package id.siklus.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The realised half of a month.
 *
 * @param recaps those that the process has taken in
 * @param figures indicator code to figure, empty until the employee has answered for them
 * @param submitted absent until the figures were handed in, and again after a return
 */
public record Realisation(
        Set<Recap> recaps,
        Map<String, Figure> figures,
        @Nullable Act submitted) {

    static final Realisation NONE = new Realisation(Set.of(), Map.of(), null);

    public Realisation {
        recaps = Set.copyOf(recaps);
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /** Whether both ledgers are closed. */
    public boolean hasBothRecaps() {
        return recaps.containsAll(EnumSet.allOf(Recap.class));
    }

    /** The recaps that have not come. */
    public Set<Recap> missing() {
        Set<Recap> missing = EnumSet.allOf(Recap.class);
        missing.removeAll(recaps);
        return missing;
    }

    Realisation with(Recap recap) {
        Set<Recap> more = EnumSet.of(recap);
        more.addAll(recaps);
        return new Realisation(more, figures, submitted);
    }

    Realisation answered(Map<String, Figure> answers, Act act) {
        return new Realisation(recaps, answers, act);
    }

    /** The same answers beside what is counted now. */
    Realisation recounted(Map<String, BigDecimal> counted) {
        Map<String, Figure> renewed = new TreeMap<>();
        figures.forEach((indicator, figure) ->
                renewed.put(indicator, figure.recounted(counted.getOrDefault(indicator, BigDecimal.ZERO))));
        return new Realisation(recaps, renewed, submitted);
    }

    /** What was claimed stays as it was typed; only the handing in is taken back. */
    Realisation returned() {
        return new Realisation(recaps, figures, null);
    }
}

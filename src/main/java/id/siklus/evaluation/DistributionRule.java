package id.siklus.evaluation;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the pattern (SE MenPANRB 3/2023). Percentages are of the whole team; what is left over by rounding goes to
 * the employees: at most is rounded up, at least is rounded down.
 *
 * @param majority more than half
 * @param severity whether breaking it has to be justified
 */
public record DistributionRule(
        UnitPredicate unitPredicate,
        Set<Predicate> predicates,
        @Nullable Integer minPercent,
        boolean majority,
        @Nullable Integer maxPercent,
        @Nullable Integer minCount,
        Severity severity) {

    private static final int WHOLE = 100;

    /** What breaking a line asks of the evaluator; it never stops anybody. */
    public enum Severity {
        WARN_WITH_JUSTIFICATION,
        NOTE
    }

    /** The most people that may have these predicates; absent where there is no limit. */
    public @Nullable Integer most(int team) {
        return maxPercent == null ? null : (team * maxPercent + WHOLE - 1) / WHOLE;
    }

    /** The fewest people that should have these predicates. */
    public int fewest(int team) {
        int byPercent = minPercent == null ? 0 : team * minPercent / WHOLE;
        int byMajority = majority ? team / 2 + 1 : 0;
        return Math.max(Math.max(byPercent, byMajority), minCount == null ? 0 : minCount);
    }

    /** How many of these people have one of these predicates. */
    public int count(Map<Predicate, Integer> counts) {
        return predicates.stream()
                .mapToInt(predicate -> counts.getOrDefault(predicate, 0))
                .sum();
    }

    /**
     * Whether the line is broken. A fewest can only be missed where those who are not rated yet could not fill it any more.
     *
     * @param unrated how many of the team have no rating yet
     */
    public boolean isBrokenBy(Map<Predicate, Integer> counts, int team, int unrated) {
        Integer most = most(team);
        int count = count(counts);
        return (most != null && count > most) || count + unrated < fewest(team);
    }
}

package id.siklus.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the predicates of an evaluator's team spread, and how that stands to the pattern of the unit's achievement. Never a
 * stop: out of the pattern asks for a written justification.
 *
 * @param team how many are evaluated, rated or not
 * @param counts people by predicate, those rated so far
 * @param rules lines of the pattern that hold; empty where the unit has no achievement yet
 */
public record Spread(int team, Map<Predicate, Integer> counts, List<DistributionRule> rules) {

    /** Percentages of fewer people than this say nothing. */
    public static final int SMALLEST_TEAM = 5;

    /** What whoever may not see the team is shown. */
    public static final Spread HIDDEN = new Spread(0, Map.of(), List.of());

    public Spread {
        EnumMap<Predicate, Integer> all = new EnumMap<>(Predicate.class);
        for (Predicate predicate : Predicate.values()) {
            all.put(predicate, counts.getOrDefault(predicate, 0));
        }
        counts = Collections.unmodifiableMap(all);
        rules = List.copyOf(rules);
    }

    /** How a team stands to the pattern. */
    public enum Verdict {
        /** The team is too small, or its unit has no achievement. */
        NOT_COMPUTED,
        IN_PATTERN,
        OUT_OF_PATTERN
    }

    /** Whether the team is too small for percentages. */
    public boolean isSmall() {
        return team < SMALLEST_TEAM;
    }

    /** How many of the team have a rating. */
    public int rated() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Lines that are broken, of whatever severity. */
    public List<DistributionRule> broken() {
        return isSmall()
                ? List.of()
                : rules.stream()
                        .filter(rule -> rule.isBrokenBy(counts, team, team - rated()))
                        .toList();
    }

    /** Whether nothing of a team is shown. */
    public boolean isHidden() {
        return team == 0;
    }

    public Verdict verdict() {
        if (isSmall() || rules.isEmpty()) {
            return Verdict.NOT_COMPUTED;
        }
        boolean justified = broken().stream()
                .noneMatch(rule -> rule.severity() == DistributionRule.Severity.WARN_WITH_JUSTIFICATION);
        return justified ? Verdict.IN_PATTERN : Verdict.OUT_OF_PATTERN;
    }
}

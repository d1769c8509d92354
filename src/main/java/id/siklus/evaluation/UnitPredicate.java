package id.siklus.evaluation;

import org.springframework.modulith.NamedInterface;

/** What a unit has achieved (SE MenPANRB 3/2023), best first. */
@NamedInterface("api")
public enum UnitPredicate {
    OUTSTANDING,
    GOOD,
    NEEDS_IMPROVEMENT,
    POOR,
    VERY_POOR
}

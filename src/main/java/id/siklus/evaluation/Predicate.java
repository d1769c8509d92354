package id.siklus.evaluation;

import org.springframework.modulith.NamedInterface;

/** The predicate of a person's year (PermenPANRB 6/2022), best first. */
@NamedInterface("api")
public enum Predicate {
    VERY_GOOD,
    GOOD,
    NEEDS_IMPROVEMENT,
    POOR_MISCONDUCT,
    VERY_POOR
}

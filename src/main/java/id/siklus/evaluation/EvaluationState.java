package id.siklus.evaluation;

import org.springframework.modulith.NamedInterface;

/** Where an annual evaluation stands. */
@NamedInterface("api")
public enum EvaluationState {
    OPEN,
    SELF_REPORTED,
    RATED,
    AWAITING_UNIT,
    FINAL,
    DELIVERED,
    ACKNOWLEDGED,
    /** The time to answer has run out. That is no consent. */
    NO_RESPONSE;

    /** Whether the employee has the result, and may see the ratings. */
    public boolean isDelivered() {
        return this == DELIVERED || this == ACKNOWLEDGED || this == NO_RESPONSE;
    }

    /** Whether the predicate is settled. */
    public boolean isSettled() {
        return this == FINAL || isDelivered();
    }
}

package id.siklus.plan;

import org.springframework.modulith.NamedInterface;

/** Where a month of an SKP stands. */
@NamedInterface("api")
public enum MonthState {
    /** The employee writes targets, at first or after a return. */
    PLANNING,
    /** The evaluator has the targets. */
    PLAN_SUBMITTED,
    /** Targets are approved, work goes on. */
    RUNNING,
    /** One recap has arrived, the other is missing. */
    AWAITING_RECAPS,
    /** Both recaps are in, or their time limit has passed; the employee answers for the figures, at first or after a return. */
    REALISING,
    /** The evaluator has the figures. */
    EVALUATING,
    EVALUATED,
    /** Called off: the employee has left. */
    CANCELLED;

    /** Whether the wait for recaps is over, with them or without. */
    public boolean isPastRecaps() {
        return this == REALISING || this == EVALUATING || this == EVALUATED;
    }

    /** Whether targets have been handed in, so that they count as planned. */
    public boolean hasTargets() {
        return this != PLANNING && this != CANCELLED;
    }
}

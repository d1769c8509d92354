package id.siklus.plan;

import id.siklus.shared.PersonId;
import java.util.Collection;

/** What this room tells the process of a month, in the words of the business. Implemented in the process door. */
public interface PlanProcess {

    /** Months have been opened for their employees. */
    void monthsOpened(Collection<PlanId> plans);

    /** The employee has handed in the targets. */
    void targetsSubmitted(PlanId plan, PersonId by);

    /** The evaluator agreed to the targets, or returned them. */
    void targetsReviewed(PlanId plan, boolean approved, PersonId by);

    /** A ledger of the month is closed for these; they may not have begun yet. */
    void recapArrived(Recap recap, Collection<PlanId> plans);

    /** The time limit of these months has passed, and a recap is missing. */
    void recapLimitPassed(Collection<PlanId> plans);

    /** The employee has answered for the figures. */
    void figuresSubmitted(PlanId plan, PersonId by);

    /** The SKP that these months wait for is set. */
    void contractSet(Collection<PlanId> plans);

    /** These months are called off, wherever they stand. */
    void cancelled(Collection<PlanId> plans);

    /** The evaluator judged the month, or returned the figures. */
    void realisationReviewed(PlanId plan, boolean accepted, PersonId by);
}

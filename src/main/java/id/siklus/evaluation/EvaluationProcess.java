package id.siklus.evaluation;

import id.siklus.shared.PersonId;
import java.util.Collection;

/** What this room tells its processes, in the words of the business. Implemented in the process door. */
public interface EvaluationProcess {

    /** Annual evaluations have been opened. */
    void opened(Collection<EvaluationId> evaluations);

    /** The employee has reported. */
    void reported(EvaluationId evaluation, PersonId by);

    /** Nobody has reported until the day on which it was due. */
    void reportsOverdue(Collection<EvaluationId> evaluations);

    /** The evaluator has rated. */
    void rated(EvaluationId evaluation, PersonId by);

    /** A unit up the tree of these has an achievement now, or another one; they may not wait for it yet. */
    void unitAchieved(Collection<EvaluationId> evaluations);

    /** The employee has accepted the result. */
    void acknowledged(EvaluationId evaluation, PersonId by);

    /** Nobody has answered until the day on which it was due. */
    void answersOverdue(Collection<EvaluationId> evaluations);

    /** The employees have left: nothing of this goes on. */
    void ended(Collection<EvaluationId> evaluations);

    /** Achievements of units are to be set. */
    void unitYearsOpened(Collection<UnitYear> years);

    /** Somebody has set the achievement on the page of the task. */
    void unitYearSet(UnitYear year, PersonId by);

    /** The achievement came from elsewhere: nobody needs to set it any more. */
    void unitYearsArrived(Collection<UnitYear> years);
}

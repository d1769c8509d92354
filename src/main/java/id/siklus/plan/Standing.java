package id.siklus.plan;

import org.jspecify.annotations.Nullable;

/**
 * Everything that may change about a month.
 *
 * @param evaluation absent until the evaluator has rated
 * @param returned the last return, until the employee has answered it
 */
public record Standing(
        MonthState state,
        Planning planning,
        Realisation realisation,
        @Nullable PeriodicEvaluation evaluation,
        @Nullable Return returned) {

    static final Standing OPENED = new Standing(MonthState.PLANNING, Planning.NONE, Realisation.NONE, null, null);

    Standing to(MonthState next) {
        return new Standing(next, planning, realisation, evaluation, returned);
    }

    /** Written anew by the employee, which answers any return. */
    Standing planned(Planning next) {
        return new Standing(state, next, realisation, evaluation, null);
    }

    /** Written anew by the employee, which answers any return. */
    Standing realised(Realisation next) {
        return new Standing(state, planning, next, evaluation, null);
    }

    /** The same answers beside other counts; no return is answered by it. */
    Standing recounted(Realisation next) {
        return new Standing(state, planning, next, evaluation, returned);
    }

    Standing evaluated(PeriodicEvaluation given) {
        return new Standing(state, planning, realisation, given, null);
    }

    Standing sentBack(Return given) {
        return new Standing(state, planning, realisation, evaluation, given);
    }
}

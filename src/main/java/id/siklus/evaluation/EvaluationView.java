package id.siklus.evaluation;

import id.siklus.contract.ContractOverview;
import id.siklus.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A year as somebody may see it.
 *
 * @param evaluation absent while the window of the year has not opened for this SKP
 * @param sight how much of it
 * @param history other years of the employee, newest first; only what was delivered
 * @param contentHash of the document that was handed over; absent before
 * @param evaluates whether the viewer is the evaluator now
 * @param seesTeam whether the viewer may see how the rest of the team is rated: one of them could work out their own
 */
public record EvaluationView(
        ContractOverview contract,
        @Nullable AnnualEvaluation evaluation,
        Sight sight,
        List<AnnualEvaluation> history,
        @Nullable String contentHash,
        boolean evaluates,
        boolean seesTeam,
        PersonId viewer) {

    /** The evaluation; refuses (404) where there is none. */
    public AnnualEvaluation opened() {
        return Optional.ofNullable(evaluation).orElseThrow(EvaluationRefused::unknown);
    }

    /** The rating, where there is one that the viewer may see. */
    public @Nullable YearRating rating() {
        return evaluation == null || !sight.seesRatings()
                ? null
                : evaluation.standing().rating();
    }

    /** The outcome, where there is one that the viewer may see. */
    public @Nullable Outcome outcome() {
        return evaluation == null || !sight.seesRatings()
                ? null
                : evaluation.standing().outcome();
    }

    /** What the employee wrote, where there is something that the viewer may see. */
    public @Nullable SelfReport report() {
        return evaluation == null || sight == Sight.STATES_AND_DATES
                ? null
                : evaluation.standing().report();
    }

    /** Whether the viewer is the employee. */
    public boolean own() {
        return viewer.equals(contract.employee());
    }
}

package id.siklus.evaluation;

import id.siklus.plan.Rating;
import id.siklus.shared.PersonId;
import java.time.Instant;

/** The evaluator's judgement of a year: result and behaviour apart, each with its reasons. */
public record YearRating(Rating result, Rating behaviour, Reasons reasons, PersonId by, Instant at) {

    public YearRating {
        reasons.mustExplain(result, behaviour);
    }
}

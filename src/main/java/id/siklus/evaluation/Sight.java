package id.siklus.evaluation;

/** How much of an evaluation somebody may see (table of rights). */
public enum Sight {
    /** Ratings and words: evaluator, reviewer and auditor, and the employee once the result is delivered. */
    EVERYTHING,
    /** The employee before delivery: own words, and that the rest is under way. */
    OWN_WORDS,
    /** Administrators. */
    STATES_AND_DATES;

    public boolean seesRatings() {
        return this == EVERYTHING;
    }
}

package id.siklus.contract;

import id.siklus.shared.PersonId;
import java.util.List;

/**
 * How far the opening of a year has come.
 *
 * @param total people for whom an SKP is made here
 * @param opened of them, those who have one
 * @param refused of them, those for whom none can be opened
 */
public record YearOpening(State state, int total, int opened, List<Refused> refused) {

    /** Whether somebody has opened the year. */
    public enum State {
        NOT_OPENED,
        OPENED
    }

    /**
     * Somebody without a contract, and why.
     *
     * @param reason stable word, {@code WITHOUT_EVALUATOR}
     */
    public record Refused(PersonId person, String reason) {}
}

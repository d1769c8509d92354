package id.siklus.contract;

import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * A contract has been sent back to its draft.
 *
 * @param from the state it was sent back from
 * @param comments on single cards
 */
public record Return(PersonId by, Instant at, ContractState from, String reason, List<CardComment> comments) {

    /** A reason shorter than this explains nothing. */
    public static final int SHORTEST_REASON = 10;

    public Return {
        reason = Prose.checked(reason, Prose.PARAGRAPH);
        comments = List.copyOf(comments);
        if (reason.length() < SHORTEST_REASON) {
            throw ContractRefused.reasonTooShort(SHORTEST_REASON);
        }
    }

    /** A comment tied to one card of the contract, {@code U2}. */
    public record CardComment(String card, String comment) {

        public CardComment {
            card = Prose.checked(card, Prose.LINE);
            comment = Prose.checked(comment, Prose.PARAGRAPH);
        }
    }
}

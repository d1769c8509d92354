package id.siklus.contract;

import org.springframework.modulith.NamedInterface;

/** Where an SKP stands. */
@NamedInterface("api")
public enum ContractState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    DISPUTED,
    APPROVED,
    SIGNED,
    SET,
    CLOSED,
    CANCELLED;

    /** Whether the evaluator has the whole text, so that monthly plans may rest on it. */
    public boolean isAtLeastSubmitted() {
        return this == SUBMITTED || this == APPROVED || this == SIGNED || this == SET;
    }
}

package id.siklus.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a contract has come.
 *
 * @param late whether a signature came after the day the law sets
 * @param lastReturn the last one, also after it has been answered
 * @param signatures that are in force; a return withdraws them
 */
public record Progress(
        ContractState state,
        boolean late,
        Instant openedAt,
        @Nullable Instant submittedAt,
        @Nullable Return lastReturn,
        List<Signature> signatures) {

    public Progress {
        signatures = List.copyOf(signatures);
    }

    static Progress opened(Instant at) {
        return new Progress(ContractState.DRAFT, false, at, null, null, List.of());
    }

    Progress to(ContractState next) {
        return new Progress(next, late, openedAt, submittedAt, lastReturn, signatures);
    }

    Progress submitted(Instant at) {
        return new Progress(ContractState.SUBMITTED, late, openedAt, at, lastReturn, List.of());
    }

    Progress sentBack(Return given) {
        return new Progress(ContractState.RETURNED, false, openedAt, submittedAt, given, List.of());
    }

    Progress signed(ContractState next, Signature signature, boolean afterTheDay) {
        List<Signature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new Progress(next, late || afterTheDay, openedAt, submittedAt, lastReturn, all);
    }
}

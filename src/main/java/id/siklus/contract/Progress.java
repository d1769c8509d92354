package id.siklus.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a contract has come.
 *
 * @param late whether the day the law sets passed before both had signed
 * @param lateReason what the first signature after that day said; absent until then
 * @param lastReturn the last one, also after it has been answered
 * @param signatures that are in force; a return withdraws them
 */
public record Progress(
        ContractState state,
        boolean late,
        @Nullable String lateReason,
        Instant openedAt,
        @Nullable Instant submittedAt,
        @Nullable Return lastReturn,
        List<Signature> signatures) {

    public Progress {
        signatures = List.copyOf(signatures);
    }

    static Progress opened(Instant at) {
        return new Progress(ContractState.DRAFT, false, null, at, null, null, List.of());
    }

    Progress to(ContractState next) {
        return new Progress(next, late, lateReason, openedAt, submittedAt, lastReturn, signatures);
    }

    Progress submitted(Instant at) {
        return new Progress(ContractState.SUBMITTED, late, lateReason, openedAt, at, lastReturn, List.of());
    }

    Progress sentBack(Return given) {
        return new Progress(ContractState.RETURNED, late, lateReason, openedAt, submittedAt, given, List.of());
    }

    Progress signed(ContractState next, Signature signature, Lateness lateness) {
        List<Signature> all = new ArrayList<>(signatures);
        all.add(signature);
        String reason = lateness.reason() == null ? lateReason : lateness.reason();
        return new Progress(next, late || lateness.late(), reason, openedAt, submittedAt, lastReturn, all);
    }
}

package id.siklus.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the employee claims for an indicator, beside what the facts counted.
 *
 * @param counted sum of the work ledger when the claim was made
 * @param value the claim
 * @param reason why the two differ; absent where they do not
 */
public record Figure(
        BigDecimal counted, BigDecimal value, @Nullable String reason) {

    /**
     * Takes a claim, or refuses it: a claim that differs from the counted figure needs a reason, because somebody else
     * must be able to follow it.
     */
    static Figure claimed(String indicator, BigDecimal counted, @Nullable Claim claim) {
        if (claim == null) {
            return new Figure(counted, counted, null);
        }
        BigDecimal value = Quantity.checked(indicator, claim.value());
        if (value.compareTo(counted) == 0) {
            return new Figure(counted, value, null);
        }
        String reason = claim.reason();
        if (reason == null || reason.isBlank()) {
            throw PlanRefused.reasonMissing(indicator, value, counted);
        }
        return new Figure(counted, value, Words.checked(reason));
    }

    /** The same claim beside another count; one that said what was counted says what is counted now. */
    Figure recounted(BigDecimal now) {
        return new Figure(now, differs() ? value : now, reason);
    }

    /** Whether the employee claims something else than the facts say. */
    public boolean differs() {
        return value.compareTo(counted) != 0;
    }
}

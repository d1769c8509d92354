package id.siklus.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the employee claims for an indicator, beside what the facts counted.
 *
 * @param counted sum of the work ledger when the claim was made
 * @param value the claim
 * @param reason why the two differ; absent where they do not
 * @param evidence what the employee shows for it; may be empty
 */
public record Figure(
        BigDecimal counted, BigDecimal value, @Nullable String reason, List<Evidence> evidence) {

    private static final int MOST_EVIDENCE = 20;

    public Figure {
        evidence = List.copyOf(evidence);
    }

    Figure(BigDecimal counted, BigDecimal value, @Nullable String reason) {
        this(counted, value, reason, List.of());
    }

    /**
     * Takes a claim, or refuses it: a claim that differs from the counted figure needs a reason, because somebody else
     * must be able to follow it.
     */
    static Figure claimed(String indicator, BigDecimal counted, @Nullable Claim claim) {
        if (claim == null) {
            return new Figure(counted, counted, null);
        }
        BigDecimal value = Quantity.checked(indicator, claim.value());
        requireAcceptable(indicator, claim.evidence());
        if (value.compareTo(counted) == 0) {
            return new Figure(counted, value, null, claim.evidence());
        }
        String reason = claim.reason();
        if (reason == null || reason.isBlank()) {
            throw PlanRefused.reasonMissing(indicator, value, counted);
        }
        return new Figure(counted, value, Words.checked(reason), claim.evidence());
    }

    private static void requireAcceptable(String indicator, List<Evidence> evidence) {
        if (evidence.size() > MOST_EVIDENCE) {
            throw PlanRefused.tooMuchEvidence(indicator, MOST_EVIDENCE);
        }
        if (evidence.stream().anyMatch(each -> each.isLink() && !each.isAcceptableLink())) {
            throw PlanRefused.linkUnacceptable(indicator);
        }
    }

    /** The same claim beside another count; one that said what was counted says what is counted now. */
    Figure recounted(BigDecimal now) {
        return new Figure(now, differs() ? value : now, reason, evidence);
    }

    /** Whether the employee claims something else than the facts say. */
    public boolean differs() {
        return value.compareTo(counted) != 0;
    }
}

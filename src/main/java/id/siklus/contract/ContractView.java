package id.siklus.contract;

import id.siklus.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A contract as somebody may see it.
 *
 * @param reviewer the evaluator's evaluator as of now; absent near the top of the tree
 * @param textVisible false for administrators, who see states and dates only
 * @param late whether January passed before it was set (or the day that holds for one opened later)
 * @param asksLateReason whether the next signature has to say why
 */
public record ContractView(
        SkpContract contract, @Nullable PersonId reviewer, boolean textVisible, boolean late, boolean asksLateReason) {}

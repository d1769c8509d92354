package id.siklus.contract;

import id.siklus.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A contract as somebody may see it.
 *
 * @param reviewer the evaluator's evaluator as of now; absent near the top of the tree
 * @param textVisible false for administrators, who see states and dates only
 */
public record ContractView(SkpContract contract, @Nullable PersonId reviewer, boolean textVisible) {}

package id.siklus.contract;

import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts an SKP that its employee has signed before another evaluator. The text that was signed names the one before, and
 * nobody sets what names somebody else (PP 30/2019: the SKP is agreed between the employee and the direct superior).
 */
@Component
class ReviewAnew {

    private final Contracts contracts;
    private final ContractProcess process;
    private final ContractRecord record;
    private final BusinessClock clock;

    ReviewAnew(Contracts contracts, ContractProcess process, ContractRecord record, BusinessClock clock) {
        this.contracts = contracts;
        this.process = process;
        this.record = record;
        this.clock = clock;
    }

    /** Those of these people's contracts that were signed under another evaluator than this one. */
    void under(Map<PersonId, PersonId> evaluators, int year) {
        for (SkpContract contract : contracts.lockRunningOf(evaluators.keySet(), year)) {
            PersonId before = contract.identity().evaluator();
            PersonId now = evaluators.get(contract.identity().employee());
            if (contract.state() == ContractState.SIGNED && now != null && !now.equals(before)) {
                contract.reviewAnew(clock.now());
                contracts.save(contract);
                process.reviewedAnew(contract.identity().id());
                record.happenedByItself(
                        "roster",
                        "contract.reviewed-anew",
                        contract,
                        Map.of("evaluatorBefore", before.value(), "evaluator", now.value(), "from", "SIGNED"));
            }
        }
    }
}

package id.siklus.contract;

import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts an SKP that its employee has signed before another evaluator. The text that was signed names the one before, and
 * nobody sets what names somebody else (PP 30/2019: the SKP is agreed between the employee and the direct superior). Only
 * whoever acts for the same evaluator does so, for that evaluator.
 */
@Component
class ReviewAnew {

    private final Contracts contracts;
    private final ContractProcess process;
    private final ContractRecord record;
    private final StandIns standIns;
    private final BusinessClock clock;

    ReviewAnew(
            Contracts contracts,
            ContractProcess process,
            ContractRecord record,
            StandIns standIns,
            BusinessClock clock) {
        this.contracts = contracts;
        this.process = process;
        this.record = record;
        this.standIns = standIns;
        this.clock = clock;
    }

    /** Those of these people's contracts that were signed under another evaluator than this one. */
    void under(Map<PersonId, PersonId> evaluators, int year) {
        List<SkpContract> signed = contracts.lockRunningOf(evaluators.keySet(), year).stream()
                .filter(contract -> contract.state() == ContractState.SIGNED)
                .toList();
        Map<PersonId, PersonId> holders = standIns.holders(
                signed.stream().map(contract -> contract.identity().employee()).toList());
        for (SkpContract contract : signed) {
            PersonId employee = contract.identity().employee();
            PersonId now = evaluators.get(employee);
            Signature signature = contract.progress().signatures().get(0);
            PersonId before = CanonicalJson.evaluatorOf(signature.content());
            if (now != null && !now.equals(before) && !standIns.sameBut(before, holders.get(employee), signature)) {
                anew(contract, before, now);
            }
        }
    }

    private void anew(SkpContract contract, PersonId before, PersonId now) {
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

package id.siklus.contract;

import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.Map;

/** The evaluator agrees with the text. */
@UseCase
public class ApproveContract {

    private final Contracts contracts;
    private final ContractAccess access;
    private final ContractProcess process;
    private final ContractRecord record;

    ApproveContract(Contracts contracts, ContractAccess access, ContractProcess process, ContractRecord record) {
        this.contracts = contracts;
        this.access = access;
        this.process = process;
        this.record = record;
    }

    public void approve(PersonId actor, ContractCode code) {
        SkpContract contract = contracts.get(code);
        access.requireEvaluator(actor, contract);
        contract.approve();
        contracts.save(contract);
        process.approved(contract.identity().id(), actor);
        record.happened(actor, "contract.approved", contract, Map.of());
    }
}

package id.siklus.contract;

import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.Map;

/** The employee hands the draft to the evaluator. */
@UseCase
public class SubmitContract {

    private final Contracts contracts;
    private final ContractAccess access;
    private final ContractProcess process;
    private final ContractRecord record;
    private final BusinessClock clock;

    SubmitContract(
            Contracts contracts,
            ContractAccess access,
            ContractProcess process,
            ContractRecord record,
            BusinessClock clock) {
        this.contracts = contracts;
        this.access = access;
        this.process = process;
        this.record = record;
        this.clock = clock;
    }

    public void submit(PersonId actor, ContractCode code) {
        SkpContract contract = contracts.get(code);
        access.requireEmployee(actor, contract);
        contract.submit(clock.now());
        contracts.save(contract);
        process.submitted(contract.identity().id(), actor);
        record.happened(actor, "contract.submitted", contract, Map.of());
        record.publish(new ContractSubmitted(Overviews.of(contract)));
    }
}

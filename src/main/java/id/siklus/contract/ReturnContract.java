package id.siklus.contract;

import id.siklus.contract.Return.CardComment;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.List;
import java.util.Map;

/**
 * Sends a contract back to its draft with a reason: the evaluator from review or from setting, the employee instead of
 * signing. Signatures given so far are withdrawn, their evidence stays.
 */
@UseCase
public class ReturnContract {

    private final Contracts contracts;
    private final ContractAccess access;
    private final ContractProcess process;
    private final ContractRecord record;
    private final BusinessClock clock;

    ReturnContract(
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

    /**
     * A return.
     *
     * @param from the state the page showed; another one means that the contract has moved on
     */
    public record Command(
            PersonId actor, ContractCode code, ContractState from, String reason, List<CardComment> comments) {}

    public void sendBack(Command command) {
        SkpContract contract = contracts.get(command.code());
        requireHolder(command.actor(), command.from(), contract);
        if (contract.state() != command.from()) {
            throw ContractRefused.notInThisState(contract.state());
        }
        contract.sendBack(
                new Return(command.actor(), clock.now(), command.from(), command.reason(), command.comments()));
        contracts.save(contract);
        process.sentBack(contract.identity().id(), command.from(), command.actor());
        record.happened(
                command.actor(),
                "contract.returned",
                contract,
                Map.of("from", command.from().name(), "reason", command.reason().strip()));
    }

    private void requireHolder(PersonId actor, ContractState from, SkpContract contract) {
        if (from == ContractState.APPROVED) {
            access.requireEmployee(actor, contract);
        } else {
            access.requireEvaluator(actor, contract);
        }
    }
}

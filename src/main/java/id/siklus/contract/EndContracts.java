package id.siklus.contract;

import id.siklus.cycle.Deadlines;
import id.siklus.roster.EmployeesLeft;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever leaves has no SKP to finish: one that is not in force yet is called off and its process told so; one that is
 * set ends, with everything that was signed kept. What was in force in years before the last day stays as it was.
 */
@Component
class EndContracts {

    private final Contracts contracts;
    private final ContractProcess process;
    private final ContractRecord record;
    private final Deadlines deadlines;

    EndContracts(Contracts contracts, ContractProcess process, ContractRecord record, Deadlines deadlines) {
        this.contracts = contracts;
        this.process = process;
        this.record = record;
        this.deadlines = deadlines;
    }

    @EventListener
    void on(EmployeesLeft left) {
        List<SkpContract> running =
                contracts.lockRunningOf(left.people(), left.on().getYear());
        for (SkpContract contract : running) {
            if (contract.state() == ContractState.SET) {
                close(contract, left);
            } else {
                cancel(contract, left);
            }
        }
    }

    private void close(SkpContract contract, EmployeesLeft left) {
        contract.close();
        contracts.save(contract);
        note("contract.closed", contract, left);
        record.publish(new ContractClosed(Overviews.of(contract)));
    }

    private void cancel(SkpContract contract, EmployeesLeft left) {
        contract.cancel();
        contracts.save(contract);
        process.cancelled(contract.identity().id());
        deadlines.cancelAll(List.of(contract.identity().id().value().toString()));
        note("contract.cancelled", contract, left);
        record.publish(new ContractCancelled(Overviews.of(contract)));
    }

    private void note(String act, SkpContract contract, EmployeesLeft left) {
        record.happenedByItself(
                "roster",
                act,
                contract,
                Map.of("because", "employee-left", "lastDay", left.on().toString()));
    }
}

package id.siklus.contract;

import id.siklus.roster.Employee;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.ArrayList;
import java.util.List;

/** Takes over closed contracts of years before this application, as history. No process starts for them. */
@UseCase
public class RecordPastContracts {

    private final Contracts contracts;
    private final BusinessClock clock;

    RecordPastContracts(Contracts contracts, BusinessClock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /** A contract of the past; the unit is the employee's of today where the old one is not known. */
    public record PastContract(Employee employee, PersonId evaluator, ContractText text) {}

    /** Passes over those who have one of that year; answers how many were taken over. */
    public int take(int year, List<PastContract> past) {
        if (past.isEmpty()) {
            return 0;
        }
        int number = contracts.takeNumbers(year, past.size());
        List<SkpContract> closed = new ArrayList<>();
        for (PastContract each : past) {
            closed.add(closed(year, number++, each));
        }
        return contracts.addNew(closed).size();
    }

    private SkpContract closed(int year, int number, PastContract past) {
        ContractIdentity identity = new ContractIdentity(
                ContractId.next(),
                ContractCode.of(year, number),
                year,
                1,
                1,
                past.employee().id(),
                past.evaluator(),
                past.employee().unit());
        return new SkpContract(
                identity, 0, past.text(), Progress.opened(clock.now()).to(ContractState.CLOSED));
    }
}

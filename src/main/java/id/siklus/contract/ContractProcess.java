package id.siklus.contract;

import id.siklus.shared.PersonId;
import java.util.Collection;

/** What the process of contracts must hear from this room. */
public interface ContractProcess {

    /** Contracts were opened; their employees draft. */
    void opened(Collection<ContractId> contracts);

    void submitted(ContractId contract, PersonId by);

    void approved(ContractId contract, PersonId by);

    void signed(ContractId contract, PersonId by);

    void set(ContractId contract, PersonId by);

    /** Sent back to the draft by whoever had it before them in that state. */
    void sentBack(ContractId contract, ContractState from, PersonId by);

    /** Signed by the employee, and back before an evaluator who has not seen it yet. */
    void reviewedAnew(ContractId contract);

    void cancelled(ContractId contract);

    /** The day by which they were to be set has passed. */
    void januaryMissed(Collection<ContractId> contracts);
}

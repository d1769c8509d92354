package id.siklus.plan;

import id.siklus.contract.ContractCode;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** Tells other rooms which months wait for a decision about late facts. Rights are the matter of whoever asks. */
@NamedInterface("api")
public interface LateProposals {

    /** The months of these people that do, the oldest first. */
    List<OpenProposal> open(Collection<PersonId> people);

    /** A month with late facts, and where the evaluator decides about them. */
    @NamedInterface("api")
    record OpenProposal(PersonId employee, YearMonth month, ContractCode contract, String href) {}
}

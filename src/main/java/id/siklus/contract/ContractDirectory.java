package id.siklus.contract;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Looks contracts up for other rooms. Rights are the matter of whoever asks. */
@NamedInterface("api")
public interface ContractDirectory {

    Optional<ContractOverview> find(ContractCode code);

    /** The latest segment of the person's contract of that year. */
    Optional<ContractOverview> findOf(PersonId employee, int year);

    /** The same for many people, with one query. */
    Map<PersonId, ContractOverview> findOf(Collection<PersonId> employees, int year);

    Map<UUID, ContractOverview> findAll(Collection<UUID> ids);

    /** Contracts of the year whose text the evaluator has: submitted, approved, signed or set. */
    List<ContractOverview> atLeastSubmitted(int year);
}

package id.siklus.contract;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All contracts. */
interface Contracts {

    Optional<SkpContract> find(ContractCode code);

    List<SkpContract> findAll(Collection<UUID> ids);

    /** The latest segment of each of these people in that year. */
    List<SkpContract> latestOf(Collection<PersonId> employees, int year);

    List<SkpContract> inState(int year, Collection<ContractState> states);

    /**
     * Contracts that these people still have, neither closed nor cancelled; of those in force the ones of that year or
     * later. Nobody else writes them meanwhile.
     */
    List<SkpContract> lockRunningOf(Collection<PersonId> employees, int year);

    /** Writes it back; refuses where somebody else wrote it since it was read. */
    /** Flags those of the contracts late that are not set or over, and answers them. */
    List<ContractIdentity> flagLate(Collection<ContractId> contracts);

    void save(SkpContract contract);

    /** Adds those whose employee has no contract of that year and segment yet, and answers which they were. */
    Set<ContractId> addNew(Collection<SkpContract> contracts);

    /** The next numbers of the year's codes, first to last; numbers that are not used stay unused. */
    int takeNumbers(int year, int count);

    /** The contract; refuses (404) where there is none. */
    default SkpContract get(ContractCode code) {
        return find(code).orElseThrow(ContractRefused::unknown);
    }
}

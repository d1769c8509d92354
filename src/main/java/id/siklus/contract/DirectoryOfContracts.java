package id.siklus.contract;

import static java.util.stream.Collectors.toMap;

import id.siklus.shared.PersonId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers other rooms from the contracts themselves. */
@Component
class DirectoryOfContracts implements ContractDirectory {

    private static final List<ContractState> AT_LEAST_SUBMITTED = Arrays.stream(ContractState.values())
            .filter(ContractState::isAtLeastSubmitted)
            .toList();

    private final Contracts contracts;

    DirectoryOfContracts(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public Optional<ContractOverview> find(ContractCode code) {
        return contracts.find(code).map(Overviews::of);
    }

    @Override
    public Optional<ContractOverview> findOf(PersonId employee, int year) {
        return contracts.latestOf(List.of(employee), year).stream()
                .map(Overviews::of)
                .findFirst();
    }

    @Override
    public Map<PersonId, ContractOverview> findOf(Collection<PersonId> employees, int year) {
        return contracts.latestOf(employees, year).stream()
                .map(Overviews::of)
                .collect(toMap(ContractOverview::employee, each -> each));
    }

    @Override
    public Map<UUID, ContractOverview> findAll(Collection<UUID> ids) {
        return contracts.findAll(ids).stream().map(Overviews::of).collect(toMap(ContractOverview::id, each -> each));
    }

    @Override
    public List<ContractOverview> atLeastSubmitted(int year) {
        return contracts.inState(year, AT_LEAST_SUBMITTED).stream()
                .map(Overviews::of)
                .toList();
    }
}

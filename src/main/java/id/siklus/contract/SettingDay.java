package id.siklus.contract;

import id.siklus.shared.BusinessClock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether contracts are late: by the day on which each is to be signed and set (PP 30/2019: January). A contract says so
 * itself once the sweep or a late signature has told it; before that the day decides, so that it is right while the sweep
 * is behind.
 */
@Component
public class SettingDay {

    private static final Set<ContractState> OVER =
            EnumSet.of(ContractState.SET, ContractState.CLOSED, ContractState.CANCELLED);

    private final ContractDue due;
    private final BusinessClock clock;

    SettingDay(ContractDue due, BusinessClock clock) {
        this.due = due;
        this.clock = clock;
    }

    /** Of one of many, which are asked for together. */
    Instant of(SkpContract contract, Set<UUID> newcomers) {
        return due.of(contract, "set-contract", contract.progress().openedAt(), newcomers);
    }

    /** Those of the contracts that start within their year. */
    Set<UUID> newcomers(Collection<SkpContract> contracts) {
        return contracts.isEmpty() ? Set.of() : due.newcomers(contracts);
    }

    /** Those of the contracts that are late. */
    Set<ContractId> lateAmong(Collection<SkpContract> contracts) {
        Instant now = clock.now();
        Set<UUID> newcomers = newcomers(contracts.stream()
                .filter(contract -> !contract.progress().late() && !OVER.contains(contract.state()))
                .toList());
        return contracts.stream()
                .filter(contract -> contract.progress().late()
                        || (!OVER.contains(contract.state()) && now.isAfter(of(contract, newcomers))))
                .map(contract -> contract.identity().id())
                .collect(Collectors.toSet());
    }

    boolean isLate(SkpContract contract) {
        return !lateAmong(List.of(contract)).isEmpty();
    }
}

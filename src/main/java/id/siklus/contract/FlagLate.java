package id.siklus.contract;

import id.siklus.audit.SystemActs;
import id.siklus.engine.Gathering;
import id.siklus.web.LiveTopic;
import id.siklus.web.LiveUpdates;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * January has passed and a contract is not set: it says so from now on, and whoever signs next gives the reason. Nothing
 * is blocked by it.
 */
@Component
public class FlagLate {

    private final Gathering<ContractId> gathering = new Gathering<>(this::write);
    private final Contracts contracts;
    private final SystemActs audit;
    private final LiveUpdates live;

    FlagLate(Contracts contracts, SystemActs audit, LiveUpdates live) {
        this.contracts = contracts;
        this.audit = audit;
        this.live = live;
    }

    /** Flags the contract before the running transaction commits; one that is set meanwhile stays as it is. */
    public void flag(ContractId contract) {
        gathering.add(contract);
    }

    private void write(List<ContractId> flagged) {
        List<ContractIdentity> late = contracts.flagLate(flagged);
        audit.append(
                "contract",
                "contract.january-missed",
                late.stream()
                        .map(contract -> new SystemActs.Line(contract.code().value(), Map.of("late", true)))
                        .toList());
        live.changed(
                LiveTopic.TASKS, late.stream().map(ContractIdentity::employee).toList());
    }
}

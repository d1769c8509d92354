package id.siklus.plan;

import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The SKPs behind plans, as they stand now. */
@Component
class ContractsOfPlans {

    private final ContractDirectory contracts;

    ContractsOfPlans(ContractDirectory contracts) {
        this.contracts = contracts;
    }

    ContractOverview of(MonthlyPlan plan) {
        UUID id = plan.subject().contract();
        Map<UUID, ContractOverview> found = contracts.findAll(List.of(id));
        ContractOverview contract = found.get(id);
        if (contract == null) {
            throw PlanRefused.unknownContract();
        }
        return contract;
    }

    /** Whether both have signed: evaluation alone waits for it. */
    boolean isSet(MonthlyPlan plan) {
        ContractState state = of(plan).state();
        return state == ContractState.SET || state == ContractState.CLOSED;
    }
}

package id.siklus.plan;

import id.siklus.contract.ContractOverview;
import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** The employee hands the targets of a month to the evaluator. */
@UseCase
public class SubmitTargets {

    private final Plans plans;
    private final ContractsOfPlans contracts;
    private final Rights rights;
    private final PlanRecord record;
    private final PlanProcess process;
    private final BusinessClock clock;

    SubmitTargets(
            Plans plans,
            ContractsOfPlans contracts,
            Rights rights,
            PlanRecord record,
            PlanProcess process,
            BusinessClock clock) {
        this.plans = plans;
        this.contracts = contracts;
        this.rights = rights;
        this.record = record;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Submits. An indicator that is left out keeps the target that the form proposes.
     *
     * @param given indicator code to target
     */
    public MonthState submit(PersonId actor, PlanId id, Map<String, BigDecimal> given) {
        MonthlyPlan plan = plans.get(id);
        rights.require(actor, plan.employee(), Set.of(Capacity.SELF));
        ContractOverview contract = contracts.of(plan);
        Map<String, BigDecimal> proposed = new TargetProposal(plans.ofContract(contract.id())).forPlan(contract, plan);
        Targets targets = MeasuredMonth.of(contract, plan.subject().month()).targets(given, proposed);
        plan.submitTargets(targets, new Act(actor, clock.now()));
        record.write(plan, actor, "plan.submitted", Map.of("targets", targets.byIndicator()));
        process.targetsSubmitted(id, actor);
        return plan.state();
    }
}

package id.siklus.plan;

import org.springframework.stereotype.Component;

/** Keeps the state of a month true while its process moves on by itself. Runs in the engine's transaction. */
@Component
public class MoveMonth {

    private final Plans plans;
    private final ContractsOfPlans contracts;

    MoveMonth(Plans plans, ContractsOfPlans contracts) {
        this.plans = plans;
        this.contracts = contracts;
    }

    /** A closed ledger has reached the process. */
    public void noteRecap(PlanId id, Recap recap) {
        MonthlyPlan plan = plans.get(id);
        plan.recapArrived(recap);
        plans.save(plan);
    }

    /** Whether the SKP is set, asked at the moment when only that is missing. */
    public boolean isContractSet(PlanId id) {
        return contracts.isSet(plans.get(id));
    }

    /** The month lands on the evaluator's desk. */
    public void openEvaluation(PlanId id) {
        MonthlyPlan plan = plans.get(id);
        plan.openEvaluation();
        plans.save(plan);
    }
}

package id.siklus.plan;

import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.Map;
import java.util.Set;

/** The evaluator agrees to the targets of a month, or sends them back. */
@UseCase
public class ReviewTargets {

    private final Plans plans;
    private final Rights rights;
    private final PlanRecord record;
    private final PlanProcess process;
    private final OnRecapLimit recapLimit;
    private final BusinessClock clock;

    ReviewTargets(
            Plans plans,
            Rights rights,
            PlanRecord record,
            PlanProcess process,
            OnRecapLimit recapLimit,
            BusinessClock clock) {
        this.plans = plans;
        this.rights = rights;
        this.record = record;
        this.process = process;
        this.recapLimit = recapLimit;
        this.clock = clock;
    }

    /** Agrees; the month runs. */
    public MonthState approve(PersonId actor, PlanId id) {
        MonthlyPlan plan = readAsEvaluator(actor, id);
        plan.approve(new Act(actor, clock.now()));
        record.write(plan, actor, "plan.approved", Map.of());
        process.targetsReviewed(id, true, actor);
        recapLimit.approved(plan);
        return plan.state();
    }

    /** Sends the targets back to the employee, who reads the reason. */
    public MonthState sendBack(PersonId actor, PlanId id, String reason) {
        MonthlyPlan plan = readAsEvaluator(actor, id);
        plan.returnTargets(reason, new Act(actor, clock.now()));
        record.write(plan, actor, "plan.returned", Map.of("reason", reason.strip()));
        process.targetsReviewed(id, false, actor);
        return plan.state();
    }

    private MonthlyPlan readAsEvaluator(PersonId actor, PlanId id) {
        MonthlyPlan plan = plans.get(id);
        rights.require(actor, plan.employee(), Set.of(Capacity.EVALUATOR));
        return plan;
    }
}

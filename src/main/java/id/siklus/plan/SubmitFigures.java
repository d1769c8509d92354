package id.siklus.plan;

import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.Map;
import java.util.Set;

/** The employee answers for the figures of a month whose ledgers are closed. */
@UseCase
public class SubmitFigures {

    private final Plans plans;
    private final CountedFigures counted;
    private final Rights rights;
    private final PlanRecord record;
    private final PlanProcess process;
    private final BusinessClock clock;

    SubmitFigures(
            Plans plans,
            CountedFigures counted,
            Rights rights,
            PlanRecord record,
            PlanProcess process,
            BusinessClock clock) {
        this.plans = plans;
        this.counted = counted;
        this.rights = rights;
        this.record = record;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Submits. An indicator that is left out is claimed as counted; a difference needs its reason.
     *
     * @param claims indicator code to claim
     */
    public MonthState submit(PersonId actor, PlanId id, Map<String, Claim> claims) {
        MonthlyPlan plan = plans.get(id);
        rights.require(actor, plan.employee(), Set.of(Capacity.SELF));
        counted.requireKnown(plan.subject(), claims);
        plan.submitFigures(claims, counted.realised(plan.subject()), new Act(actor, clock.now()));
        record.write(
                plan,
                actor,
                "plan.realised",
                Map.of("figures", plan.realisation().figures()));
        process.figuresSubmitted(id, actor);
        return plans.get(id).state();
    }
}

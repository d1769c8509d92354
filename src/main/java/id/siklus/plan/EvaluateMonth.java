package id.siklus.plan;

import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.Map;
import java.util.Set;

/** The evaluator judges a month, or sends its figures back. */
@UseCase
public class EvaluateMonth {

    private final Plans plans;
    private final Rights rights;
    private final PlanRecord record;
    private final PlanProcess process;
    private final BusinessClock clock;

    EvaluateMonth(Plans plans, Rights rights, PlanRecord record, PlanProcess process, BusinessClock clock) {
        this.plans = plans;
        this.rights = rights;
        this.record = record;
        this.process = process;
        this.clock = clock;
    }

    /** Rates result and behaviour apart, with feedback in words; this ends the month. */
    public MonthState rate(PersonId actor, PlanId id, Judgement judgement) {
        MonthlyPlan plan = readAsEvaluator(actor, id);
        PeriodicEvaluation evaluation = judgement.by(new Act(actor, clock.now()));
        plan.rate(evaluation);
        record.write(
                plan,
                actor,
                "plan.evaluated",
                Map.of("result", evaluation.result(), "behaviour", evaluation.behaviour()));
        process.realisationReviewed(id, true, actor);
        return plan.state();
    }

    /** Sends the figures back to the employee, who reads the reason. */
    public MonthState sendBack(PersonId actor, PlanId id, String reason) {
        MonthlyPlan plan = readAsEvaluator(actor, id);
        plan.returnRealisation(reason, new Act(actor, clock.now()));
        record.write(plan, actor, "plan.realisation-returned", Map.of("reason", reason.strip()));
        process.realisationReviewed(id, false, actor);
        return plan.state();
    }

    private MonthlyPlan readAsEvaluator(PersonId actor, PlanId id) {
        MonthlyPlan plan = plans.get(id);
        rights.require(actor, plan.employee(), Set.of(Capacity.EVALUATOR));
        return plan;
    }

    /** What the evaluator chose and wrote. */
    public record Judgement(Rating result, Rating behaviour, String feedback) {

        PeriodicEvaluation by(Act act) {
            return new PeriodicEvaluation(result, behaviour, Words.feedback(feedback), act);
        }
    }
}

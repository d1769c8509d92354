package id.siklus.plan;

import id.siklus.plan.EvaluateMonth.Judgement;
import id.siklus.plan.LateDecision.Former;
import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evaluator decides whether facts count that came after the recap of a month. Nothing changes before, and nothing
 * without a line in the record: late facts never move a month silently (contracts §3, LATE).
 */
@UseCase
public class DecideLateFacts {

    private final Plans plans;
    private final Rights rights;
    private final LateFactsOfMonths lateFacts;
    private final CountedFigures counted;
    private final JdbcLateDecisions decisions;
    private final PlanRecord record;
    private final BusinessClock clock;

    DecideLateFacts(
            Plans plans,
            Rights rights,
            LateFactsOfMonths lateFacts,
            CountedFigures counted,
            JdbcLateDecisions decisions,
            PlanRecord record,
            BusinessClock clock) {
        this.plans = plans;
        this.rights = rights;
        this.lateFacts = lateFacts;
        this.counted = counted;
        this.decisions = decisions;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Lets the facts count from now on.
     *
     * @param seen how many facts the evaluator has seen; refused where there are others by now
     * @param anew ratings that replace those of the month; absent where they stay
     */
    public void accept(PersonId actor, PlanId id, int seen, @Nullable NewRatings anew) {
        MonthlyPlan plan = readAsEvaluator(actor, id);
        LateProposal proposal = proposal(plan, seen);
        Act act = new Act(actor, clock.now());
        Former former = anew == null ? null : Former.of(plan.standing().evaluation());
        requireSeen(lateFacts.accept(plan.subject()), seen);
        plan.recount(counted.realised(plan.subject()));
        if (anew != null) {
            plan.rateAnew(anew.judgement().by(act));
        }
        String reason = anew == null ? null : Words.reasonOfReturn(anew.reason());
        decisions.add(id, new LateDecision(true, proposal.facts(), proposal.changes(), reason, former, act));
        Map<String, Object> line = line(proposal);
        if (anew != null && former != null) {
            line.put("result", anew.judgement().result());
            line.put("behaviour", anew.judgement().behaviour());
            line.put("formerResult", former.result());
            line.put("formerBehaviour", former.behaviour());
            line.put("reason", anew.reason().strip());
        }
        record.write(plan, actor, anew == null ? "plan.late-accepted" : "plan.re-evaluated", line);
    }

    /** Leaves the facts uncounted for good, and says why. */
    public void decline(PersonId actor, PlanId id, int seen, String reason) {
        MonthlyPlan plan = readAsEvaluator(actor, id);
        LateProposal proposal = proposal(plan, seen);
        String checked = Words.reasonOfReturn(reason);
        requireSeen(lateFacts.decline(plan.subject()), seen);
        Act act = new Act(actor, clock.now());
        decisions.add(id, new LateDecision(false, proposal.facts(), proposal.changes(), checked, null, act));
        Map<String, Object> line = line(proposal);
        line.put("reason", checked);
        record.write(plan, actor, "plan.late-declined", line);
    }

    private LateProposal proposal(MonthlyPlan plan, int seen) {
        LateProposal proposal = lateFacts.of(plan.subject());
        if (proposal.isEmpty()) {
            throw PlanRefused.nothingLate();
        }
        requireSeen(proposal.facts(), seen);
        return proposal;
    }

    /** Facts may come while a decision is under way: nobody decides about what they have not seen. */
    private static void requireSeen(int facts, int seen) {
        if (facts != seen) {
            throw PlanRefused.moreCameLate(facts);
        }
    }

    private MonthlyPlan readAsEvaluator(PersonId actor, PlanId id) {
        MonthlyPlan plan = plans.get(id);
        rights.require(actor, plan.employee(), Set.of(Capacity.EVALUATOR));
        plan.requireOther(actor);
        return plan;
    }

    private static Map<String, Object> line(LateProposal proposal) {
        Map<String, Object> changes = new LinkedHashMap<>();
        proposal.changes()
                .forEach(change -> changes.put(
                        change.what(),
                        change.now().toPlainString() + " -> " + change.then().toPlainString()));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("facts", proposal.facts());
        line.put("changes", changes);
        return line;
    }

    /** Ratings given anew, and why. */
    public record NewRatings(Judgement judgement, String reason) {}
}

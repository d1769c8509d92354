package id.siklus.plan;

import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One month of one employee, from the targets to the evaluator's judgement. Each verb moves it on, or refuses with a
 * sentence; nobody approves, returns or rates their own.
 */
public final class MonthlyPlan {

    private final PlanSubject subject;
    private final long version;
    private Standing standing;

    MonthlyPlan(PlanSubject subject, Standing standing, long version) {
        this.subject = subject;
        this.standing = standing;
        this.version = version;
    }

    /** A month that has just been opened: the employee writes targets. */
    static MonthlyPlan opened(PlanSubject subject) {
        return new MonthlyPlan(subject, Standing.OPENED, 0);
    }

    /** The employee hands the targets to the evaluator. */
    public void submitTargets(Targets targets, Act act) {
        requireOwn(act.by());
        require(MonthState.PLANNING);
        standing =
                standing.planned(new Planning(targets.byIndicator(), act, null)).to(MonthState.PLAN_SUBMITTED);
    }

    /** The evaluator agrees to the targets. */
    public void approve(Act act) {
        requireOther(act.by());
        require(MonthState.PLAN_SUBMITTED);
        standing = standing.planned(planning().approvedBy(act)).to(MonthState.RUNNING);
    }

    /** The evaluator sends the targets back. */
    public void returnTargets(String reason, Act act) {
        requireOther(act.by());
        require(MonthState.PLAN_SUBMITTED);
        standing =
                standing.sentBack(new Return(act, Words.reasonOfReturn(reason))).to(MonthState.PLANNING);
    }

    /** A ledger of the month is closed; with the second one the employee may answer for the figures. */
    public void recapArrived(Recap recap) {
        if (realisation().recaps().contains(recap)) {
            return;
        }
        require(MonthState.RUNNING, MonthState.AWAITING_RECAPS);
        Realisation realisation = realisation().with(recap);
        MonthState next = realisation.hasBothRecaps() ? MonthState.REALISING : MonthState.AWAITING_RECAPS;
        standing = standing.realised(realisation).to(next);
    }

    /** The time limit has passed: the month goes on without what is missing, and says so from here on. */
    public void recapsMissed() {
        require(MonthState.RUNNING, MonthState.AWAITING_RECAPS);
        standing = standing.to(MonthState.REALISING);
    }

    /** The recaps without which the month went on. */
    public Set<Recap> missedRecaps() {
        return state().isPastRecaps() ? realisation().missing() : Set.of();
    }

    /**
     * The employee answers for the figures. An indicator that is left out is claimed as counted.
     *
     * @param claims indicator code to claim
     * @param counted indicator code to the sum of the work ledger; what is missing counts as zero
     */
    public void submitFigures(Map<String, Claim> claims, Map<String, BigDecimal> counted, Act act) {
        requireOwn(act.by());
        require(MonthState.REALISING);
        if (awaitsContract()) {
            throw PlanRefused.alreadyRealised();
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        planning()
                .targets()
                .keySet()
                .forEach(indicator -> figures.put(
                        indicator,
                        Figure.claimed(
                                indicator, counted.getOrDefault(indicator, BigDecimal.ZERO), claims.get(indicator))));
        claims.keySet().stream()
                .filter(indicator -> !figures.containsKey(indicator))
                .findFirst()
                .ifPresent(PlanRefused::throwUnknownIndicator);
        standing = standing.realised(realisation().answered(figures, act));
    }

    /** The figures are with the evaluator: the SKP is set, so the month may be evaluated. */
    public void openEvaluation() {
        require(MonthState.REALISING);
        standing = standing.to(MonthState.EVALUATING);
    }

    /** The evaluator judges the month, which ends it. */
    public void rate(PeriodicEvaluation evaluation) {
        requireOther(evaluation.act().by());
        require(MonthState.EVALUATING);
        standing = standing.evaluated(evaluation).to(MonthState.EVALUATED);
    }

    /** The evaluator judges a month anew in the light of facts that came late; it stays evaluated. */
    void rateAnew(PeriodicEvaluation evaluation) {
        requireOther(evaluation.act().by());
        require(MonthState.EVALUATED);
        standing = standing.evaluated(evaluation);
    }

    /** More facts count now: answers that agreed with the count go on agreeing, others stay as they were reasoned. */
    void recount(Map<String, BigDecimal> counted) {
        standing = standing.recounted(realisation().recounted(counted));
    }

    /** The evaluator sends the figures back. */
    public void returnRealisation(String reason, Act act) {
        requireOther(act.by());
        require(MonthState.EVALUATING);
        Return returned = new Return(act, Words.reasonOfReturn(reason));
        standing =
                standing.realised(realisation().returned()).sentBack(returned).to(MonthState.REALISING);
    }

    /** Whether the figures are in while the SKP is not set yet; evaluation alone waits for that. */
    public boolean awaitsContract() {
        return state() == MonthState.REALISING && realisation().submitted() != null;
    }

    public PlanId id() {
        return subject.id();
    }

    public PlanSubject subject() {
        return subject;
    }

    public PersonId employee() {
        return subject.employee();
    }

    public MonthState state() {
        return standing.state();
    }

    public Planning planning() {
        return standing.planning();
    }

    public Realisation realisation() {
        return standing.realisation();
    }

    public Standing standing() {
        return standing;
    }

    long version() {
        return version;
    }

    private void require(MonthState... allowed) {
        for (MonthState state : allowed) {
            if (state == state()) {
                return;
            }
        }
        throw PlanRefused.notNow(state());
    }

    private void requireOwn(PersonId actor) {
        if (!actor.equals(subject.employee())) {
            throw PlanRefused.notYours();
        }
    }

    /** Refuses whoever decides about their own month. */
    void requireOther(PersonId actor) {
        if (actor.equals(subject.employee())) {
            throw PlanRefused.ownMonth();
        }
    }
}

package id.siklus.plan.pages;

import id.siklus.contract.ContractOverview;
import id.siklus.plan.DecideLateFacts;
import id.siklus.plan.DecideLateFacts.NewRatings;
import id.siklus.plan.EvaluateMonth.Judgement;
import id.siklus.plan.LateChange;
import id.siklus.plan.LateDecision;
import id.siklus.plan.LateProposal;
import id.siklus.plan.MonthlyPlan;
import id.siklus.plan.PlanRefused;
import id.siklus.plan.Rating;
import id.siklus.plan.ReadLateFacts;
import id.siklus.plan.ReadPlans;
import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Late facts of a month, and what the evaluator decides about them, for scripts. */
@RestController
@RequestMapping("/api/v1/contracts/{code}/months/{month}/late-facts")
class LateFactsApi {

    private static final Set<Capacity> READERS =
            EnumSet.of(Capacity.SELF, Capacity.EVALUATOR, Capacity.REVIEWER, Capacity.AUDITOR);

    private final ReadPlans plans;
    private final Rights rights;
    private final ReadLateFacts lateFacts;
    private final DecideLateFacts decideLateFacts;

    LateFactsApi(ReadPlans plans, Rights rights, ReadLateFacts lateFacts, DecideLateFacts decideLateFacts) {
        this.plans = plans;
        this.rights = rights;
        this.lateFacts = lateFacts;
        this.decideLateFacts = decideLateFacts;
    }

    @GetMapping
    LateFactsResource show(@CurrentPerson PersonId person, @PathVariable String code, @PathVariable YearMonth month) {
        return resource(plan(person, code, month));
    }

    @PostMapping("/accept")
    LateFactsResource accept(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @PathVariable YearMonth month,
            @RequestBody AcceptBody body) {
        MonthlyPlan plan = plan(person, code, month);
        decideLateFacts.accept(person, plan.id(), required("seen", body.seen()), body.ratings());
        return resource(plan(person, code, month));
    }

    @PostMapping("/decline")
    LateFactsResource decline(
            @CurrentPerson PersonId person,
            @PathVariable String code,
            @PathVariable YearMonth month,
            @RequestBody DeclineBody body) {
        MonthlyPlan plan = plan(person, code, month);
        decideLateFacts.decline(person, plan.id(), required("seen", body.seen()), required("reason", body.reason()));
        return resource(plan(person, code, month));
    }

    private MonthlyPlan plan(PersonId person, String code, YearMonth month) {
        ContractOverview contract = plans.byCode(code);
        rights.require(person, contract.employee(), READERS);
        return plans.month(person, contract, month).plan();
    }

    private LateFactsResource resource(MonthlyPlan plan) {
        LateProposal proposal = lateFacts.proposal(plan);
        return new LateFactsResource(
                proposal.facts(),
                Stream.concat(
                                proposal.work().stream()
                                        .map(fact -> new FactResource(fact.time(), fact.type(), fact.what())),
                                proposal.attendance().stream()
                                        .map(fact -> new FactResource(fact.time(), fact.type(), fact.what())))
                        .toList(),
                proposal.changes(),
                lateFacts.decided(plan).stream().map(DecisionResource::of).toList());
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw PlanRefused.incomplete(field);
        }
        return value;
    }

    /**
     * What came late and is not decided, and what was decided before.
     *
     * @param seen how many facts; a decision names the number, so that nothing is decided unseen
     */
    record LateFactsResource(
            int seen, List<FactResource> facts, List<LateChange> changes, List<DecisionResource> decisions) {}

    /** A late fact. */
    record FactResource(Instant time, String type, String what) {}

    /** A decision. */
    record DecisionResource(
            boolean accepted,
            int facts,
            List<LateChange> changes,
            @Nullable String reason,
            String by,
            Instant at) {

        static DecisionResource of(LateDecision decision) {
            return new DecisionResource(
                    decision.accepted(),
                    decision.facts(),
                    decision.changes(),
                    decision.reason(),
                    decision.act().by().value(),
                    decision.act().at());
        }
    }

    /** Lets late facts count; with all of the ratings and a reason, or with none of them. */
    record AcceptBody(
            @Nullable Integer seen,
            @Nullable Rating result,
            @Nullable Rating behaviour,
            @Nullable String feedback,
            @Nullable String reason) {

        @Nullable
        NewRatings ratings() {
            if (result == null && behaviour == null) {
                return null;
            }
            return new NewRatings(
                    new Judgement(
                            required("result", result),
                            required("behaviour", behaviour),
                            required("feedback", feedback)),
                    required("reason", reason));
        }
    }

    /** Leaves late facts uncounted. */
    record DeclineBody(@Nullable Integer seen, @Nullable String reason) {}
}

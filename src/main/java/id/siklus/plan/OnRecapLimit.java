package id.siklus.plan;

import id.siklus.audit.SystemActs;
import id.siklus.cycle.Deadline;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DeadlinesDue;
import id.siklus.cycle.DueDates;
import id.siklus.engine.Gathering;
import id.siklus.web.LiveTopic;
import id.siklus.web.LiveUpdates;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The wait for recaps has an end. The deadline is set when a plan is approved, because the wait begins there; where the
 * limit is past by then it falls due at once.
 */
@Component
public class OnRecapLimit {

    static final String LIMIT = "plan.recapLimit";

    private final Gathering<MonthlyPlan> missed = new Gathering<>(this::tell);
    private final Deadlines deadlines;
    private final DueDates dueDates;
    private final Plans plans;
    private final PlanProcess process;
    private final SystemActs audit;
    private final LiveUpdates live;

    OnRecapLimit(
            Deadlines deadlines,
            DueDates dueDates,
            Plans plans,
            PlanProcess process,
            SystemActs audit,
            LiveUpdates live) {
        this.deadlines = deadlines;
        this.dueDates = dueDates;
        this.plans = plans;
        this.process = process;
        this.audit = audit;
        this.live = live;
    }

    void approved(MonthlyPlan plan) {
        deadlines.register(List.of(new Deadline(
                plan.id().toString(), LIMIT, dueDates.recapLimit(plan.subject().month()))));
    }

    /** Those that have both recaps by now are not told. */
    @EventListener
    void on(DeadlinesDue due) {
        if (!due.kind().equals(LIMIT)) {
            return;
        }
        List<PlanId> ids = due.deadlines().stream()
                .map(deadline -> new PlanId(UUID.fromString(deadline.key())))
                .toList();
        List<PlanId> waiting = plans.awaitingRecaps(ids);
        if (!waiting.isEmpty()) {
            process.recapLimitPassed(waiting);
        }
    }

    /** The process goes on without what is missing. */
    public void goOn(PlanId id) {
        MonthlyPlan plan = plans.get(id);
        plan.recapsMissed();
        plans.save(plan);
        missed.add(plan);
    }

    private void tell(List<MonthlyPlan> gone) {
        audit.append(
                "plan",
                "plan.recap-missed",
                gone.stream()
                        .map(plan -> new SystemActs.Line(
                                plan.subject().code().value(),
                                Map.of(
                                        "month",
                                        plan.subject().month().toString(),
                                        "missing",
                                        plan.missedRecaps().stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .toList())))
                        .toList());
        live.changed(
                LiveTopic.PROGRESS, gone.stream().map(MonthlyPlan::employee).toList());
    }
}

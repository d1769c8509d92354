package id.siklus.plan;

import id.siklus.audit.SystemActs;
import id.siklus.audit.SystemActs.Line;
import id.siklus.cycle.Deadline;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DeadlinesDue;
import id.siklus.plan.Plans.Ended;
import id.siklus.roster.EmployeesLeft;
import id.siklus.shared.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever leaves has no month to finish: months that are not evaluated are called off at once. Their processes end a
 * moment later in a transaction of their own, so that one that is moving right now cannot turn the news away.
 */
@Component
class EndMonths {

    private static final String CANCELLED = "plan.cancelled";

    private final Plans plans;
    private final PlanProcess process;
    private final Deadlines deadlines;
    private final SystemActs audit;
    private final BusinessClock clock;

    EndMonths(Plans plans, PlanProcess process, Deadlines deadlines, SystemActs audit, BusinessClock clock) {
        this.plans = plans;
        this.process = process;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(EmployeesLeft left) {
        List<Ended> ended = plans.endOf(left.people());
        if (ended.isEmpty()) {
            return;
        }
        audit.append(
                "roster",
                CANCELLED,
                ended.stream()
                        .map(month -> new Line(
                                month.contractCode(),
                                Map.of("month", month.month().toString(), "because", "employee-left")))
                        .toList());
        deadlines.register(ended.stream()
                .map(month -> new Deadline(month.id().toString(), CANCELLED, clock.now()))
                .toList());
    }

    @EventListener
    void on(DeadlinesDue due) {
        if (due.kind().equals(CANCELLED)) {
            process.cancelled(due.deadlines().stream()
                    .map(deadline -> new PlanId(UUID.fromString(deadline.key())))
                    .toList());
        }
    }
}

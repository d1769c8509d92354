package id.siklus.plan;

import id.siklus.attendance.AttendanceLedger;
import id.siklus.attendance.AttendanceMonthClosed;
import id.siklus.shared.PersonId;
import id.siklus.work.WorkLedger;
import id.siklus.work.WorkMonthClosed;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries closed ledgers to the process. A recap may come before the plan is there, before it is approved, or after:
 * mail waits for whoever is not ready. Those who join later, after a recap of their unit, are told when their month
 * opens.
 */
@Component
class ClosedLedgers {

    private final AttendanceLedger attendance;
    private final WorkLedger work;
    private final Plans plans;
    private final PlanProcess process;

    ClosedLedgers(AttendanceLedger attendance, WorkLedger work, Plans plans, PlanProcess process) {
        this.attendance = attendance;
        this.work = work;
        this.plans = plans;
        this.process = process;
    }

    @EventListener
    void on(AttendanceMonthClosed closed) {
        post(Recap.ATTENDANCE, closed.month(), closed.people());
    }

    @EventListener
    void on(WorkMonthClosed closed) {
        post(Recap.WORK, closed.month(), closed.people());
    }

    /** Tells months that have just been opened what was closed before. */
    void tellProcess(YearMonth month, Set<PersonId> people) {
        if (people.isEmpty()) {
            return;
        }
        post(Recap.ATTENDANCE, month, attendance.closed(people, month));
        post(Recap.WORK, month, work.closed(people, month));
    }

    /** Whoever has taken this recap in already (their own after one of their unit) is not told again. */
    private void post(Recap recap, YearMonth month, Set<PersonId> people) {
        Set<PersonId> left = new HashSet<>(people);
        left.removeAll(plans.havingRecap(recap, month, people));
        if (!left.isEmpty()) {
            process.recapArrived(
                    recap, left.stream().map(person -> PlanId.of(person, month)).toList());
        }
    }
}

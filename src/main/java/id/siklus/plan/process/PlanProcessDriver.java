package id.siklus.plan.process;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.HumanTasks;
import id.siklus.engine.Mailbox;
import id.siklus.engine.Mailbox.Mail;
import id.siklus.engine.MessageName;
import id.siklus.engine.Processes;
import id.siklus.engine.Processes.ProcessStart;
import id.siklus.engine.Variables;
import id.siklus.plan.PlanId;
import id.siklus.plan.PlanProcess;
import id.siklus.plan.Recap;
import id.siklus.plan.process.MonthlyPlanModel.Messages;
import id.siklus.plan.process.MonthlyPlanModel.Tasks;
import id.siklus.shared.PersonId;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Tells the process of a month what happened. */
@Component
class PlanProcessDriver implements PlanProcess {

    private final Processes processes;
    private final HumanTasks tasks;
    private final Mailbox mailbox;

    PlanProcessDriver(Processes processes, HumanTasks tasks, Mailbox mailbox) {
        this.processes = processes;
        this.tasks = tasks;
        this.mailbox = mailbox;
    }

    @Override
    public void monthsOpened(Collection<PlanId> plans) {
        processes.startAll(
                MonthlyPlanModel.KEY,
                plans.stream()
                        .map(plan -> new ProcessStart(keyOf(plan), Variables.none()))
                        .toList());
    }

    @Override
    public void targetsSubmitted(PlanId plan, PersonId by) {
        tasks.complete(keyOf(plan), Tasks.PLAN_MONTH, by, Variables.none());
    }

    @Override
    public void targetsReviewed(PlanId plan, boolean approved, PersonId by) {
        tasks.complete(
                keyOf(plan), Tasks.APPROVE_PLAN, by, Variables.of(MonthlyPlanModel.Variables.PLAN_APPROVED, approved));
    }

    @Override
    public void recapArrived(Recap recap, Collection<PlanId> plans) {
        post(recap == Recap.ATTENDANCE ? Messages.ATTENDANCE_MONTH_CLOSED : Messages.WORK_MONTH_CLOSED, plans);
    }

    @Override
    public void recapLimitPassed(Collection<PlanId> plans) {
        post(Messages.RECAP_LIMIT, plans);
    }

    @Override
    public void figuresSubmitted(PlanId plan, PersonId by) {
        tasks.complete(keyOf(plan), Tasks.REALISE_MONTH, by, Variables.none());
    }

    @Override
    public void contractSet(Collection<PlanId> plans) {
        post(Messages.CONTRACT_SET, plans);
    }

    @Override
    public void realisationReviewed(PlanId plan, boolean accepted, PersonId by) {
        tasks.complete(
                keyOf(plan),
                Tasks.EVALUATE_MONTH,
                by,
                Variables.of(MonthlyPlanModel.Variables.REALISATION_ACCEPTED, accepted));
    }

    @Override
    public void cancelled(Collection<PlanId> plans) {
        processes.cancelAll(
                MonthlyPlanModel.KEY,
                plans.stream().map(PlanProcessDriver::keyOf).toList(),
                "The employee has left");
    }

    private void post(MessageName message, Collection<PlanId> plans) {
        mailbox.post(plans.stream().map(plan -> new Mail(keyOf(plan), message)).toList());
    }

    private static BusinessKey keyOf(PlanId plan) {
        return BusinessKey.of(plan.value());
    }
}

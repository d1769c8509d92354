package id.siklus.evaluation.process;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.HumanTasks;
import id.siklus.engine.Mailbox;
import id.siklus.engine.Mailbox.Mail;
import id.siklus.engine.MessageName;
import id.siklus.engine.Processes;
import id.siklus.engine.Processes.ProcessStart;
import id.siklus.engine.Variables;
import id.siklus.evaluation.EvaluationId;
import id.siklus.evaluation.EvaluationProcess;
import id.siklus.evaluation.UnitYear;
import id.siklus.evaluation.process.AnnualEvaluationModel.Messages;
import id.siklus.evaluation.process.AnnualEvaluationModel.Tasks;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the processes of this room what happened. */
@Component
class EvaluationProcessDriver implements EvaluationProcess {

    private final Processes processes;
    private final HumanTasks tasks;
    private final Mailbox mailbox;

    EvaluationProcessDriver(Processes processes, HumanTasks tasks, Mailbox mailbox) {
        this.processes = processes;
        this.tasks = tasks;
        this.mailbox = mailbox;
    }

    @Override
    public void opened(Collection<EvaluationId> evaluations) {
        processes.startAll(
                AnnualEvaluationModel.KEY,
                keysOf(evaluations).stream()
                        .map(key -> new ProcessStart(key, Variables.none()))
                        .toList());
    }

    @Override
    public void reported(EvaluationId evaluation, PersonId by) {
        tasks.complete(keyOf(evaluation), Tasks.SELF_REPORT, by, Variables.none());
    }

    @Override
    public void reportsOverdue(Collection<EvaluationId> evaluations) {
        post(Messages.REPORT_OVERDUE, evaluations);
    }

    @Override
    public void rated(EvaluationId evaluation, PersonId by) {
        tasks.complete(keyOf(evaluation), Tasks.RATE_YEAR, by, Variables.none());
    }

    @Override
    public void unitAchieved(Collection<EvaluationId> evaluations) {
        post(Messages.UNIT_ACHIEVED, evaluations);
    }

    @Override
    public void acknowledged(EvaluationId evaluation, PersonId by) {
        tasks.complete(keyOf(evaluation), Tasks.ACKNOWLEDGE_RESULT, by, Variables.none());
    }

    @Override
    public void answersOverdue(Collection<EvaluationId> evaluations) {
        post(Messages.ANSWER_OVERDUE, evaluations);
    }

    @Override
    public void ended(Collection<EvaluationId> evaluations) {
        processes.cancelAll(AnnualEvaluationModel.KEY, keysOf(evaluations), "the employee left");
    }

    @Override
    public void unitYearsOpened(Collection<UnitYear> years) {
        processes.startAll(
                UnitAchievementModel.KEY,
                years.stream()
                        .map(year -> new ProcessStart(BusinessKey.of(year.id()), Variables.none()))
                        .toList());
    }

    @Override
    public void unitYearSet(UnitYear year, PersonId by) {
        tasks.complete(BusinessKey.of(year.id()), UnitAchievementModel.SET_UNIT_ACHIEVEMENT, by, Variables.none());
    }

    @Override
    public void unitYearsArrived(Collection<UnitYear> years) {
        mailbox.post(years.stream()
                .map(year -> new Mail(BusinessKey.of(year.id()), UnitAchievementModel.ACHIEVEMENT_ARRIVED))
                .toList());
    }

    private void post(MessageName message, Collection<EvaluationId> evaluations) {
        mailbox.post(
                keysOf(evaluations).stream().map(key -> new Mail(key, message)).toList());
    }

    private static List<BusinessKey> keysOf(Collection<EvaluationId> evaluations) {
        return evaluations.stream().map(EvaluationProcessDriver::keyOf).toList();
    }

    private static BusinessKey keyOf(EvaluationId evaluation) {
        return BusinessKey.of(evaluation.value());
    }
}

package id.siklus.contract.process;

import id.siklus.contract.ContractId;
import id.siklus.contract.ContractProcess;
import id.siklus.contract.ContractState;
import id.siklus.contract.process.SkpContractModel.Messages;
import id.siklus.contract.process.SkpContractModel.Tasks;
import id.siklus.engine.BusinessKey;
import id.siklus.engine.HumanTasks;
import id.siklus.engine.Mailbox;
import id.siklus.engine.Mailbox.Mail;
import id.siklus.engine.ProcessVariable;
import id.siklus.engine.Processes;
import id.siklus.engine.Processes.ProcessStart;
import id.siklus.engine.TaskKey;
import id.siklus.engine.Variables;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the process of a contract what happened. */
@Component
class ContractProcessDriver implements ContractProcess {

    private final Processes processes;
    private final HumanTasks tasks;
    private final Mailbox mailbox;

    ContractProcessDriver(Processes processes, HumanTasks tasks, Mailbox mailbox) {
        this.processes = processes;
        this.tasks = tasks;
        this.mailbox = mailbox;
    }

    @Override
    public void opened(Collection<ContractId> contracts) {
        processes.startAll(
                SkpContractModel.KEY,
                contracts.stream()
                        .map(contract -> new ProcessStart(keyOf(contract), Variables.none()))
                        .toList());
    }

    @Override
    public void submitted(ContractId contract, PersonId by) {
        tasks.complete(keyOf(contract), Tasks.DRAFT_CONTRACT, by, Variables.none());
    }

    @Override
    public void approved(ContractId contract, PersonId by) {
        decide(contract, Tasks.REVIEW_CONTRACT, by, SkpContractModel.Variables.APPROVED, true);
    }

    @Override
    public void signed(ContractId contract, PersonId by) {
        decide(contract, Tasks.SIGN_CONTRACT, by, SkpContractModel.Variables.SIGNED_BY_EMPLOYEE, true);
    }

    @Override
    public void set(ContractId contract, PersonId by) {
        decide(contract, Tasks.SET_CONTRACT, by, SkpContractModel.Variables.SET_BY_EVALUATOR, true);
    }

    @Override
    public void sentBack(ContractId contract, ContractState from, PersonId by) {
        switch (from) {
            case SUBMITTED -> decide(contract, Tasks.REVIEW_CONTRACT, by, SkpContractModel.Variables.APPROVED, false);
            case APPROVED ->
                decide(contract, Tasks.SIGN_CONTRACT, by, SkpContractModel.Variables.SIGNED_BY_EMPLOYEE, false);
            case SIGNED -> decide(contract, Tasks.SET_CONTRACT, by, SkpContractModel.Variables.SET_BY_EVALUATOR, false);
            default -> throw new IllegalStateException("Nothing is sent back from " + from);
        }
    }

    /** By way of the draft, which stands as it was handed in: earlier models know no shorter one. */
    @Override
    public void reviewedAnew(ContractId contract) {
        tasks.passOver(
                keyOf(contract), Tasks.SET_CONTRACT, Variables.of(SkpContractModel.Variables.SET_BY_EVALUATOR, false));
        tasks.passOver(keyOf(contract), Tasks.DRAFT_CONTRACT, Variables.none());
    }

    @Override
    public void cancelled(ContractId contract) {
        mailbox.post(List.of(new Mail(keyOf(contract), Messages.CANCELLED)));
    }

    @Override
    public void januaryMissed(Collection<ContractId> contracts) {
        mailbox.post(contracts.stream()
                .map(contract -> new Mail(keyOf(contract), Messages.JANUARY_MISSED))
                .toList());
    }

    private void decide(
            ContractId contract, TaskKey task, PersonId by, ProcessVariable<Boolean> decision, boolean outcome) {
        tasks.complete(keyOf(contract), task, by, Variables.of(decision, outcome));
    }

    private static BusinessKey keyOf(ContractId contract) {
        return BusinessKey.of(contract.value());
    }
}

package id.siklus.contract.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.siklus.contract.ContractId;
import id.siklus.contract.ContractState;
import id.siklus.engine.BusinessKey;
import id.siklus.engine.MailDelivery;
import id.siklus.engine.Mailbox;
import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.ProcessStep;
import id.siklus.engine.TaskDesk;
import id.siklus.engine.TaskNotOpen;
import id.siklus.engine.TaskStage;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.camunda.EngineTest;
import id.siklus.shared.PersonId;
import id.siklus.testing.LadderStepsHeard;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way in which a task of the contract's process ends, on a real engine. */
@EngineTest
@Import({ContractProcessDriver.class, LadderStepsHeard.class, SkpContractProcessTest.Desk.class})
class SkpContractProcessTest {

    private static final PersonId SARI = new PersonId("199203112019032006");
    private static final PersonId BUDI = new PersonId("197611052001121003");

    @Autowired
    private ContractProcessDriver process;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private MailDelivery mail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LadderStepsHeard ladder;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private List<ContractId> flagged;

    private ContractId contract;
    private ProcessInstance instance;

    @BeforeEach
    void anOpenedContract(@Autowired ProcessEngine engine) {
        init(engine);
        contract = new ContractId(UUID.randomUUID());
        process.opened(List.of(contract));
        instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(contract.value().toString())
                .singleResult();
    }

    @Test
    void anOpenedContractWaitsForItsEmployee() {
        assertThat(instance).isWaitingAt("userTask_draftContract");
        assertThat(instance).task().hasCandidateGroup("employee").isNotAssigned();
    }

    @Test
    void aSubmittedContractIsReviewed() {
        process.submitted(contract, SARI);

        assertThat(instance).hasPassed("userTask_draftContract").isWaitingAt("userTask_reviewContract");
    }

    @Test
    void aReturnInReviewGoesBackToTheDraft() {
        process.submitted(contract, SARI);
        process.sentBack(contract, ContractState.SUBMITTED, BUDI);

        assertThat(instance).isWaitingAt("userTask_draftContract").hasNotPassed("userTask_signContract");
    }

    @Test
    void anApprovedContractIsSigned() {
        approved();

        assertThat(instance).isWaitingAt("userTask_signContract");
    }

    @Test
    void theEmployeeMaySendBackInsteadOfSigning() {
        approved();
        process.sentBack(contract, ContractState.APPROVED, SARI);

        assertThat(instance).isWaitingAt("userTask_draftContract").hasNotPassed("userTask_setContract");
    }

    @Test
    void theEvaluatorMaySendBackInsteadOfSetting() {
        approved();
        process.signed(contract, SARI);
        assertThat(instance).isWaitingAt("userTask_setContract");

        process.sentBack(contract, ContractState.SIGNED, BUDI);

        assertThat(instance).isWaitingAt("userTask_draftContract").isNotEnded();
    }

    @Test
    void aContractThatBothHaveSignedIsSet() {
        approved();
        process.signed(contract, SARI);
        process.set(contract, BUDI);

        assertThat(instance)
                .isEnded()
                .hasPassedInOrder(
                        "userTask_draftContract",
                        "userTask_reviewContract",
                        "userTask_signContract",
                        "userTask_setContract",
                        "endEvent_set");
    }

    @Test
    void aContractMayGoRoundAndIsStillSet() {
        approved();
        process.sentBack(contract, ContractState.APPROVED, SARI);
        approved();
        process.signed(contract, SARI);
        process.set(contract, BUDI);

        assertThat(instance).isEnded().hasPassed("endEvent_set");
    }

    @Test
    void aCancelledContractEndsWhereverItStands() {
        Stream.<Runnable>of(() -> {}, () -> process.submitted(contract, SARI), this::approved)
                .forEach(way -> {
                    process.opened(List.of(contract = new ContractId(UUID.randomUUID())));
                    way.run();

                    transaction.executeWithoutResult(status -> process.cancelled(contract));
                    mail.deliverDue();

                    org.assertj.core.api.Assertions.assertThat(history.createHistoricActivityInstanceQuery()
                                    .processInstanceId(history.createHistoricProcessInstanceQuery()
                                            .processInstanceBusinessKey(
                                                    contract.value().toString())
                                            .finished()
                                            .singleResult()
                                            .getId())
                                    .activityId("endEvent_cancelled")
                                    .count())
                            .isOne();
                });
    }

    @Test
    void aReminderLeavesTheTaskWhereItIsAndTheNextOneComesToo() {
        deliver(LadderStepsHeard.remind(key(), "draft-contract"));
        deliver(LadderStepsHeard.remind(key(), "draft-contract"));

        org.assertj.core.api.Assertions.assertThat(ladder.of(key()))
                .containsExactly("remind draft-contract", "remind draft-contract");
        assertThat(instance)
                .isWaitingAt("userTask_draftContract")
                .hasPassed("startEvent_remindTask", "serviceTask_remindTask", "endEvent_taskReminded");
    }

    @Test
    void levelsThatWaitTogetherAreAllEscalatedInTheirOrder() {
        transaction.executeWithoutResult(status -> {
            mailbox.post(List.of(LadderStepsHeard.escalate(key(), "draft-contract", "EVALUATOR")));
            mailbox.post(List.of(LadderStepsHeard.escalate(key(), "draft-contract", "REVIEWER")));
            mailbox.post(List.of(LadderStepsHeard.escalate(key(), "draft-contract", "REVIEWER")));
        });
        mail.deliverDue();

        org.assertj.core.api.Assertions.assertThat(ladder.of(key()))
                .containsExactly("escalate draft-contract EVALUATOR", "escalate draft-contract REVIEWER");
        assertThat(instance)
                .isWaitingAt("userTask_draftContract")
                .hasPassed("startEvent_escalateTask", "serviceTask_escalateTask", "endEvent_taskEscalated");
    }

    @Test
    void aTaskThatWasRemindedOfIsStillDone() {
        deliver(LadderStepsHeard.remind(key(), "draft-contract"));

        approved();
        process.signed(contract, SARI);
        deliver(LadderStepsHeard.escalate(key(), "set-contract", "REVIEWER"));
        process.set(contract, BUDI);

        assertThat(instance).isEnded().hasPassed("endEvent_set");
    }

    @Test
    void aContractThatMissesJanuaryIsFlaggedAndStillSet() {
        approved();

        transaction.executeWithoutResult(status -> process.januaryMissed(List.of(contract)));
        mail.deliverDue();

        org.assertj.core.api.Assertions.assertThat(flagged).contains(contract);
        assertThat(instance)
                .isWaitingAt("userTask_signContract")
                .hasPassed("startEvent_flagLate", "serviceTask_flagLate", "endEvent_lateFlagged");
        process.signed(contract, SARI);
        process.set(contract, BUDI);
        assertThat(instance).isEnded().hasPassed("endEvent_set");
    }

    @Test
    void anActOutOfTurnFindsNoTask() {
        assertThatThrownBy(() -> process.approved(contract, BUDI)).isInstanceOf(TaskNotOpen.class);
        assertThat(instance).isWaitingAt("userTask_draftContract");
    }

    private BusinessKey key() {
        return BusinessKey.of(contract.value());
    }

    private void deliver(Mailbox.Mail letter) {
        transaction.executeWithoutResult(status -> mailbox.post(List.of(letter)));
        mail.deliverDue();
    }

    private void approved() {
        process.submitted(contract, SARI);
        process.approved(contract, BUDI);
    }

    /** Puts every task on one desk; whose turn it really is, is tested with the desk itself. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Desk {

        @Bean
        List<ContractId> flagged() {
            return new CopyOnWriteArrayList<>();
        }

        @Bean
        ProcessStep flagLate(List<ContractId> flagged) {
            return step -> flagged.add(new ContractId(step.businessKey().asUuid()));
        }

        @Bean
        TaskDesk contractDesk() {
            return new TaskDesk() {
                @Override
                public ProcessKey process() {
                    return SkpContractModel.KEY;
                }

                @Override
                public List<TaskTicket> ticketsFor(List<OpenTask> tasks) {
                    return tasks.stream().map(Desk::ticket).toList();
                }
            };
        }

        private static TaskTicket ticket(OpenTask task) {
            Instant now = Instant.parse("2026-01-05T01:00:00Z");
            return new TaskTicket(
                    task, SARI, SARI, null, "SKP-2026-00001", 2026, null, "ORG", TaskStage.DRAFT, now, now, null, "/");
        }
    }
}

package id.siklus.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.HumanTasks;
import id.siklus.engine.MailDelivery;
import id.siklus.engine.Mailbox;
import id.siklus.engine.Mailbox.Mail;
import id.siklus.engine.MessageName;
import id.siklus.engine.Processes;
import id.siklus.engine.Processes.ProcessStart;
import id.siklus.engine.TaskKey;
import id.siklus.engine.Variables;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** History that has had its time is really removed, and that of others is not. */
@EngineTest
@Import(EngineFixture.class)
class HistoryCleanupProcessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Processes processes;

    @Autowired
    private HumanTasks tasks;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MailDelivery mail;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theEngineCleansUpAtNightOfTheOfficeWhereverTheMachineStands() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00+0700");
        assertThat(configuration.getHistoryCleanupBatchWindowEndTime()).isEqualTo("04:00+0700");
        assertThat(history.findHistoryCleanupJobs()).singleElement().satisfies(job -> {
            assertThat(job.getDuedate()).isNotNull();
            assertThat(job.isSuspended()).isFalse();
            assertThat(job.getRetries()).isPositive();
        });
    }

    @Test
    void everyModelAndDecisionIsForgottenAfterItsTime() {
        assertThat(repository.createProcessDefinitionQuery().list())
                .allSatisfy(model -> assertThat(model.getHistoryTimeToLive()).isPositive());
        assertThat(repository.createDecisionDefinitionQuery().list())
                .allSatisfy(
                        decision -> assertThat(decision.getHistoryTimeToLive()).isPositive());
    }

    @Test
    void anEndedInstanceIsForgottenWithAllItLeft() {
        EngineFixture.deploy(repository, EngineFixture.parcel(), "cleanup");
        BusinessKey old = ended();
        BusinessKey young = ended();
        BusinessKey running = started();
        jdbc.sql("update act_hi_procinst set removal_time_ = now() - interval '1 day' where business_key_ = :key")
                .param("key", old.value())
                .update();
        for (String table : List.of("act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail")) {
            jdbc.sql("update " + table + " set removal_time_ = now() - interval '1 day' where root_proc_inst_id_ in"
                            + " (select id_ from act_hi_procinst where business_key_ = :key)")
                    .param("key", old.value())
                    .update();
        }
        assertThat(rows(old)).isPositive();

        for (Job job : history.findHistoryCleanupJobs()) {
            history.cleanUpHistoryAsync(true);
            management.executeJob(job.getId());
        }

        assertThat(rows(old)).isZero();
        assertThat(rows(young)).isPositive();
        assertThat(rows(running)).isPositive();
        assertThat(jdbc.sql("select count(*) from act_hi_actinst a where not exists"
                                + " (select from act_hi_procinst p where p.id_ = a.proc_inst_id_)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private BusinessKey started() {
        BusinessKey key = EngineFixture.newKey();
        transactions.executeWithoutResult(
                status -> processes.startAll(EngineFixture.PARCEL, List.of(new ProcessStart(key, Variables.none()))));
        return key;
    }

    private BusinessKey ended() {
        BusinessKey key = started();
        transactions.executeWithoutResult(status -> {
            tasks.complete(key, new TaskKey("userTask_pack"), EngineFixture.SARI, Variables.none());
            mailbox.post(List.of(
                    new Mail(key, new MessageName("test.first"), Variables.none()),
                    new Mail(key, new MessageName("test.second"), Variables.none())));
        });
        mail.deliverDue();
        return key;
    }

    private long rows(BusinessKey key) {
        return jdbc.sql("select count(*) from act_hi_procinst where business_key_ = :key")
                .param("key", key.value())
                .query(Long.class)
                .single();
    }
}

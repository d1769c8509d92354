package id.siklus.engine.camunda;

import static id.siklus.engine.camunda.EngineFixture.SARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.siklus.engine.BusinessKey;
import id.siklus.engine.HumanTasks;
import id.siklus.engine.MailDelivery;
import id.siklus.engine.Mailbox;
import id.siklus.engine.Mailbox.Mail;
import id.siklus.engine.MessageName;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.ProcessVariable;
import id.siklus.engine.Processes;
import id.siklus.engine.Processes.ProcessStart;
import id.siklus.engine.TaskKey;
import id.siklus.engine.Variables;
import id.siklus.testing.Crowd;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * With thousands of open processes of every model, and as many that have ended, no statement on our paths reads a table
 * of the engine from end to end; nor does a foreign key check, which no log of statements would show. Rooms reach the
 * engine through {@code engine.camunda} alone, so its own paths, over all nodes of all models, are all there are.
 * PostgreSQL counts for itself how much it read of each table by scanning it; a connection has reported all of its own
 * once it is closed, so all are closed before the counts are looked at.
 */
@EngineTest
@Import(EveryModel.class)
@DirtiesContext
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.maximum-pool-size=2",
            "spring.datasource.hikari.minimum-idle=0",
            "spring.flyway.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "siklus.flow-nodes.count=false"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EngineScanProcessTest {

    private static final ProcessKey LATER = new ProcessKey("test-later");
    private static final int STAGES = 8;
    private static final int MOST_WALKS = 12;
    private static final int COPIES = 120;
    private static final int MOST_STEPS = 24;

    @Autowired
    private Processes processes;

    @Autowired
    private HumanTasks humanTasks;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private EveryModel.Opened opened;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HikariDataSource dataSource;

    @Autowired
    private TransactionTemplate transaction;

    private final Set<String> decisions = EveryModel.decisions();
    private final Set<String> posted = new HashSet<>();
    private final Random dice = new Random(2012);
    private List<String> endedLongAgo = List.of();

    @BeforeAll
    void manyOpenProcesses(@Value("${spring.datasource.url}") String url) throws Exception {
        for (ProcessKey process : EveryModel.processes()) {
            for (int stage = 0; stage < STAGES; stage++) {
                walk(process, stage);
            }
        }
        EngineFixture.deploy(
                engine.getRepositoryService(),
                Bpmn.createExecutableProcess(LATER.value())
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .endEvent()
                        .camundaAsyncBefore()
                        .done(),
                LATER.value());
        Crowd.ofProcesses(url).growTo(COPIES);
        jdbc.sql("""
                insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, duedate_, repeat_offset_, handler_type_,
                                        handler_cfg_, suspension_state_, priority_, sequence_counter_, create_time_)
                select 'far-' || n, 1, 'timer', true, 3, timestamp '2999-01-01' + n * interval '1 minute', 0, 'far', '',
                       1, 0, 1, now()
                  from generate_series(1, 3000) n
                """).update();
        jdbc.sql("analyze act_ru_job").update();
    }

    @Test
    @Order(1)
    void noPathOfOursScansATableOfTheEngine() {
        forget();

        walkEveryPath();

        assertThat(scanned()).isEmpty();
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"siklus_task_parent", "siklus_job_duedate"})
    @Order(2)
    void theCountNoticesWhenAnIndexOfOursIsMissing(String index) {
        String definition = jdbc.sql("select indexdef from pg_indexes where indexname = ?")
                .param(index)
                .query(String.class)
                .single();
        String table = jdbc.sql("select tablename from pg_indexes where indexname = ?")
                .param(index)
                .query(String.class)
                .single();
        jdbc.sql("drop index " + index).update();
        try {
            forget();

            walkAFewSteps();

            assertThat(scanned()).contains(table);
        } finally {
            jdbc.sql(definition).update();
        }
    }

    private void walkEveryPath() {
        posted.clear();
        for (ProcessKey process : EveryModel.processes()) {
            Set<String> missing = EveryModel.nodesOf(process);
            List<BusinessKey> keys = new ArrayList<>();
            for (int nth = 0; nth < MOST_WALKS && !missing.isEmpty(); nth++) {
                keys.add(walk(process, MOST_STEPS));
                missing.removeAll(passedBy(keys));
            }
            processes.cancelAll(process, keys, "left the agency");
            assertThat(missing)
                    .as("nodes of %s that were not walked", process.value())
                    .isEmpty();
        }
        deploy();
        runJobs();
    }

    private void walkAFewSteps() {
        for (ProcessKey process : EveryModel.processes()) {
            processes.cancelAll(process, List.of(walk(process, 4)), "left the agency");
        }
        runJobs();
    }

    /** Starts an instance and does at random what can be done about it, rather what has not been done yet. */
    private BusinessKey walk(ProcessKey process, int steps) {
        BusinessKey key = EngineFixture.newKey();
        processes.startAll(process, List.of(new ProcessStart(key, decisions())));
        for (int step = 0; step < steps; step++) {
            List<String> messages = new ArrayList<>(waitedFor(key));
            List<TaskKey> tasks = opened.of(key);
            if (tasks.isEmpty() && messages.isEmpty()) {
                return key;
            }
            if (!tasks.isEmpty() && dice.nextInt(8) > 0) {
                messages.removeIf(message -> posted.contains(process.value() + message));
            }
            if (messages.isEmpty() || !tasks.isEmpty() && dice.nextBoolean()) {
                humanTasks.complete(key, tasks.get(dice.nextInt(tasks.size())), SARI, decisions());
            } else {
                String message = messages.get(dice.nextInt(messages.size()));
                posted.add(process.value() + message);
                deliver(key, message);
            }
        }
        return key;
    }

    private List<String> waitedFor(BusinessKey key) {
        return jdbc.sql("select distinct message from engine.wait where business_key = ? order by message")
                .param(key.value())
                .query(String.class)
                .list();
    }

    private void deliver(BusinessKey key, String message) {
        Mail mail = new Mail(key, new MessageName(message), decisions());
        transaction.executeWithoutResult(status -> mailbox.post(List.of(mail)));
        delivery.deliverDue();
    }

    private Variables decisions() {
        Variables variables = Variables.none();
        for (String name : decisions) {
            variables = variables.and(ProcessVariable.bool(name), dice.nextBoolean());
        }
        return variables;
    }

    /** By the history of the engine, which knows what was left in order and what was called off. */
    private Set<String> passedBy(List<BusinessKey> keys) {
        return new HashSet<>(jdbc.sql("""
                select distinct act.act_id_
                  from act_hi_procinst instance
                  join act_hi_actinst act on act.proc_inst_id_ = instance.proc_inst_id_
                 where instance.business_key_ = any(:keys) and act.end_time_ is not null
                   and act.act_inst_state_ <> 2
                """)
                .param("keys", keys.stream().map(BusinessKey::value).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** A model as it is, as at each start, and one that has changed while its instances run. */
    private void deploy() {
        ProcessKey process = EveryModel.processes().iterator().next();
        BpmnModelInstance model = EveryModel.of(process);
        RepositoryService repository = engine.getRepositoryService();
        EngineFixture.deploy(repository, model, "again");
        EngineFixture.deploy(repository, model, "again");
        model.getModelElementsByType(Process.class).iterator().next().setName("changed " + dice.nextInt());
        EngineFixture.deploy(repository, model, "again");
    }

    /** The engine finds, locks, runs and ends a job of a model, and cleans up what ended long ago. */
    private void runJobs() {
        BusinessKey key = EngineFixture.newKey();
        processes.startAll(LATER, List.of(new ProcessStart(key, Variables.none())));
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        List<String> acquired = configuration
                .getCommandExecutorTxRequired()
                .execute(new AcquireJobsCmd(configuration.getJobExecutor()))
                .getJobIdBatches()
                .stream()
                .flatMap(List::stream)
                .toList();
        acquired.forEach(engine.getManagementService()::executeJob);
        assertThat(hasEnded(key)).isTrue();
        engine.getManagementService()
                .executeJob(engine.getHistoryService().cleanUpHistoryAsync(true).getId());
        assertThat(jdbc.sql("select count(*) from act_hi_procinst where id_ = any(:ids)")
                        .param("ids", endedLongAgo.toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private boolean hasEnded(BusinessKey key) {
        return jdbc.sql("select ended_at is not null from engine.mailbox_key where business_key = ?")
                .param(key.value())
                .query(Boolean.class)
                .single();
    }

    private void forget() {
        endedLongAgo = jdbc.sql("select id_ from act_hi_procinst where end_time_ is not null limit 40")
                .query(String.class)
                .list();
        for (String table : List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst")) {
            jdbc.sql("update " + table
                            + " set removal_time_ = now() - interval '1 day' where proc_inst_id_ = any(:ids)")
                    .param("ids", endedLongAgo.toArray(String[]::new))
                    .update();
        }
        closeConnections();
        jdbc.sql("select pg_stat_reset()::text").query(String.class).single();
    }

    private void closeConnections() {
        dataSource.getHikariPoolMXBean().softEvictConnections();
        await().until(() -> jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()")
                        .query(Integer.class)
                        .single()
                == 1);
    }

    /** Tables of the engine that were read from end to end; those with next to nothing in them do not count. */
    private Set<String> scanned() {
        closeConnections();
        return new TreeSet<>(jdbc.sql("""
                select relname from pg_stat_user_tables
                 where (relname like 'act_ru_%' or relname like 'act_hi_%') and seq_tup_read > 1000
                """).query(String.class).list());
    }
}

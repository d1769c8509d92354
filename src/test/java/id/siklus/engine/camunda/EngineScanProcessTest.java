package id.siklus.engine.camunda;

import static id.siklus.engine.camunda.EngineFixture.PARCEL;
import static id.siklus.engine.camunda.EngineFixture.SARI;
import static java.util.stream.Collectors.toMap;
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
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * With many open tasks no statement on our paths reads an {@code ACT_RU_*} table from end to end; nor does a foreign key
 * check, which no log of statements would show. PostgreSQL counts for itself how often it scanned each table: one
 * connection does everything, so that its counts are complete when it reports them.
 */
@EngineTest
@Import(EngineFixture.class)
@DirtiesContext
@TestPropertySource(properties = {"spring.datasource.hikari.maximum-pool-size=1", "spring.flyway.enabled=false"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EngineScanProcessTest {

    private static final TaskKey PACK = new TaskKey("userTask_pack");
    private static final int MANY = 4_000;

    @Autowired
    private Processes processes;

    @Autowired
    private HumanTasks humanTasks;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void manyOpenTasksAndWaits(@Autowired RepositoryService repository) {
        EngineFixture.deploy(repository, EngineFixture.parcel(), PARCEL.value());
        if (jdbc.sql("select count(*) from act_ru_task").query(Long.class).single() < MANY) {
            List<BusinessKey> crowd = newKeys(MANY + MANY / 4);
            start(crowd);
            crowd.subList(0, MANY / 4).forEach(this::pack);
            List.of("act_ru_task", "act_ru_execution", "act_ru_identitylink", "act_ru_event_subscr", "act_ru_variable")
                    .forEach(table -> jdbc.sql("analyze " + table).update());
        }
    }

    @Test
    @Order(1)
    void noPathOfOursScansATableOfTheEngine() {
        Map<String, Long> before = scans();

        walkEveryPath();

        assertThat(scans()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void theCountNoticesWhenAnIndexOfOursIsMissing() {
        jdbc.sql("drop index siklus_task_parent").update();
        Map<String, Long> before = scans();

        walkEveryPath();

        assertThat(scans().get("act_ru_task")).isGreaterThan(before.get("act_ru_task"));
    }

    private void walkEveryPath() {
        List<BusinessKey> keys = newKeys(4);
        start(keys);
        keys.subList(0, 3).forEach(this::pack);
        post(keys.subList(0, 2), "test.first");
        post(keys.subList(0, 2), "test.second");
        delivery.deliverDue();
        processes.cancelAll(PARCEL, keys.subList(2, 4), "left the agency");
    }

    private Map<String, Long> scans() {
        jdbc.sql("select pg_stat_force_next_flush()::text").query(String.class).single();
        return jdbc
                .sql("select relname, seq_scan from pg_stat_user_tables where relname like 'act_ru_%'")
                .query((row, nth) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<BusinessKey> newKeys(int count) {
        return Stream.generate(EngineFixture::newKey).limit(count).toList();
    }

    private void start(List<BusinessKey> keys) {
        processes.startAll(
                PARCEL,
                keys.stream()
                        .map(key -> new ProcessStart(key, Variables.of(EngineFixture.WHAT, "book")))
                        .toList());
    }

    private void pack(BusinessKey key) {
        humanTasks.complete(key, PACK, SARI, Variables.none());
    }

    private void post(List<BusinessKey> keys, String message) {
        transaction.executeWithoutResult(status -> mailbox.post(keys.stream()
                .map(key -> new Mail(key, new MessageName(message)))
                .toList()));
    }
}

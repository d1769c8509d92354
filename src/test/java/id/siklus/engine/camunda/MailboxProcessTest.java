package id.siklus.engine.camunda;

import static id.siklus.engine.camunda.EngineFixture.PARCEL;
import static id.siklus.engine.camunda.EngineFixture.SARI;
import static id.siklus.engine.camunda.EngineFixture.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.HumanTasks;
import id.siklus.engine.MailDelivery;
import id.siklus.engine.Mailbox;
import id.siklus.engine.Mailbox.Mail;
import id.siklus.engine.MessageName;
import id.siklus.engine.Processes;
import id.siklus.engine.Processes.ProcessStart;
import id.siklus.engine.StrandedMail;
import id.siklus.engine.TaskKey;
import id.siklus.engine.Variables;
import id.siklus.testing.StatementCount;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages and the instances that wait for them, in every order and with everything that goes wrong between them. */
@EngineTest
@Import({EngineFixture.class, MailboxProcessTest.Counted.class})
@TestPropertySource(
        properties = {"siklus.engine.delivery-batch=7", "siklus.engine.retry-delay=0s", "siklus.engine.retry-attempts=3"
        })
class MailboxProcessTest {

    private static final MessageName FIRST = new MessageName("test.first");
    private static final MessageName SECOND = new MessageName("test.second");
    private static final TaskKey PACK = new TaskKey("userTask_pack");

    @Autowired
    private Processes processes;

    @Autowired
    private HumanTasks humanTasks;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EngineFixture.Ear ear;

    @Autowired
    private StatementCount statements;

    /** Counts what goes to the database. */
    static class Counted {

        @Bean
        static StatementCount statements() {
            return new StatementCount();
        }

        @Bean
        static BeanPostProcessor watched(StatementCount statements) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? statements.watch(source) : bean;
                }
            };
        }
    }

    @BeforeEach
    void deploy(@Autowired RepositoryService repository) {
        EngineFixture.deploy(repository, EngineFixture.parcel(), PARCEL.value());
        EngineFixture.deploy(repository, EngineFixture.shelf(), SHELF.value());
    }

    @Test
    void mailThatComesBeforeItsInstanceIsDeliveredWhenTheInstanceWaits() {
        BusinessKey key = EngineFixture.newKey();
        post(key, FIRST);
        delivery.deliverDue();

        start(key);
        pack(key);
        delivery.deliverDue();

        assertThat(ear.stepsOf(key)).containsExactly("first");
        assertThat(statesOf(key)).containsExactly("test.first DELIVERED");
    }

    @Test
    void mailThatComesBeforeTheInstanceWaitsIsKeptUntilThen() {
        BusinessKey key = EngineFixture.newKey();
        start(key);
        post(key, FIRST);

        delivery.deliverDue();
        assertThat(ear.stepsOf(key)).isEmpty();
        assertThat(statesOf(key)).containsExactly("test.first PENDING");

        pack(key);
        delivery.deliverDue();
        assertThat(ear.stepsOf(key)).containsExactly("first");
    }

    @Test
    void mailThatComesWhileTheInstanceWaitsIsDeliveredAtOnce() {
        BusinessKey key = EngineFixture.newKey();
        start(key);
        pack(key);

        post(key, SECOND);
        delivery.deliverDue();

        assertThat(ear.stepsOf(key)).containsExactly("second");
    }

    @Test
    void aFurtherLetterOfABatchCostsOneStatement() {
        int few = statementsToDeliver(2);

        // The one is the engine's question when the step began that ends now; writes differ in how well they line up.
        assertThat(statementsToDeliver(7) - few).isLessThan(2 * 5);
    }

    private int statementsToDeliver(int letters) {
        List<BusinessKey> keys = newKeys(letters);
        startAll(keys);
        keys.forEach(this::pack);
        return statementsToDeliver(keys);
    }

    @Test
    void aFurtherLetterBesideAnOpenTaskCostsOneStatement() {
        int few = statementsToDeliver(withOpenTask(2));

        // The engine writes each of the executions that it moved by itself; of the task it asks nothing.
        assertThat(statementsToDeliver(withOpenTask(7)) - few).isLessThan(2 * 5);
    }

    @Test
    void aTaskBesideWhichMailWasDeliveredIsStillThere() {
        List<BusinessKey> keys = withOpenTask(3);
        statementsToDeliver(keys);

        keys.forEach(this::pack);

        assertThat(keys).allSatisfy(key -> assertThat(ear.stepsOf(key)).containsExactly("first"));
        assertThat(keys).noneMatch(this::isRunning);
    }

    private List<BusinessKey> withOpenTask(int count) {
        List<BusinessKey> keys = newKeys(count);
        processes.startAll(
                SHELF,
                keys.stream()
                        .map(key -> new ProcessStart(key, Variables.none()))
                        .toList());
        return keys;
    }

    private int statementsToDeliver(List<BusinessKey> keys) {
        int letters = keys.size();
        keys.forEach(key -> post(key, FIRST));
        statements.take();
        assertThat(delivery.deliverDue()).isEqualTo(letters);
        return statements.take();
    }

    @Test
    void aBatchDoesNotReadTheMailOfOthersWhateverThePlannerBelieves() {
        jdbc.sql("delete from engine.mail").update();
        jdbc.sql("vacuum analyze engine.mail").update();
        lateMailOfOthers(3_000);
        List<BusinessKey> keys = withOpenTask(5);

        long read = transaction.execute(status -> {
            // What this connection did before may still be counted.
            long before = rowsRead();
            keys.forEach(key -> post(key, FIRST));
            assertThat(delivery.deliverDue()).isEqualTo(5);
            return rowsRead() - before;
        });

        assertThat(read).isLessThan(500);
        jdbc.sql("delete from engine.mail").update();
        jdbc.sql("delete from engine.wait where business_key like 'other-%'").update();
        jdbc.sql("delete from engine.mailbox_key where business_key like 'other-%'")
                .update();
    }

    private long rowsRead() {
        return jdbc.sql("""
                select sum(seq_tup_read + idx_tup_fetch) from pg_stat_xact_user_tables where schemaname = 'engine'
                """).query(Long.class).single();
    }

    private void lateMailOfOthers(int letters) {
        jdbc.sql("""
                with others as (
                    insert into engine.mailbox_key (business_key, due_at)
                    select 'other-' || n, now() + interval '1 hour' from generate_series(1, :letters) n
                    returning business_key),
                waiting as (
                    insert into engine.wait (business_key, message, execution_id)
                    select business_key, 'test.first', business_key from others)
                insert into engine.mail (business_key, message, variables, state)
                select business_key, 'test.first', '{}', 'PENDING' from others
                """).param("letters", letters).update();
    }

    @Test
    void mailWithoutAnInstanceWaitsForEver() {
        BusinessKey key = EngineFixture.newKey();
        post(key, FIRST);

        assertThat(delivery.deliverDue()).isZero();
        assertThat(statesOf(key)).containsExactly("test.first PENDING");
    }

    @Test
    void mailThatNobodyWantsUntilItsLimitExpiresAndIsListed(
            @Autowired ExpireMail expireMail, @Autowired StrandedMail stranded) {
        BusinessKey unwanted = EngineFixture.newKey();
        BusinessKey wanted = EngineFixture.newKey();
        post(unwanted, FIRST);
        post(wanted, SECOND);
        jdbc.sql("update engine.mail set posted_at = posted_at - interval '181 days' where business_key = :key")
                .param("key", unwanted.value())
                .update();

        expireMail.sweep();

        assertThat(stranded.find(null, 1000))
                .filteredOn(letter -> letter.businessKey().equals(unwanted.value()))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.state()).isEqualTo("EXPIRED");
                    assertThat(letter.reason()).isEqualTo("nobody waited for it within 180 days");
                });
        assertThat(stranded.find(null, 1000))
                .noneMatch(letter -> letter.businessKey().equals(wanted.value()));
        assertThat(stranded.count().expired()).isPositive();
    }

    @Test
    void mailOfAKeyIsDeliveredInTheOrderInWhichItWasPosted() {
        List<BusinessKey> keys = newKeys(20);
        startAll(keys);
        keys.forEach(this::pack);
        keys.forEach(key -> post(key, SECOND));
        keys.forEach(key -> post(key, FIRST));

        delivery.deliverDue();

        assertThat(keys).allSatisfy(key -> assertThat(ear.stepsOf(key)).containsExactly("second", "first"));
        assertThat(keys).noneMatch(this::isRunning);
    }

    @Test
    void theSameMailIsKeptOnceUntilItHasBeenDelivered() {
        BusinessKey key = EngineFixture.newKey();
        post(key, FIRST);
        post(key, FIRST);
        assertThat(statesOf(key)).containsExactly("test.first PENDING");

        start(key);
        pack(key);
        delivery.deliverDue();
        post(key, FIRST);

        assertThat(statesOf(key)).containsExactly("test.first DELIVERED", "test.first PENDING");
    }

    @Test
    void mailThatAnEndedInstanceDidNotWantExpiresAndSoDoesWhatComesAfter() {
        BusinessKey key = EngineFixture.newKey();
        start(key);
        post(key, FIRST);

        processes.cancelAll(PARCEL, List.of(key), "left the agency");
        post(key, SECOND);

        assertThat(statesOf(key)).containsExactly("test.first EXPIRED", "test.second EXPIRED");
        assertThat(delivery.deliverDue()).isZero();
    }

    @Test
    void anInstanceThatEndsByItsLastMessageLeavesNothingToDeliver() {
        BusinessKey key = EngineFixture.newKey();
        start(key);
        pack(key);
        post(key, FIRST);
        post(key, SECOND);

        delivery.deliverDue();

        assertThat(statesOf(key)).containsExactly("test.first DELIVERED", "test.second DELIVERED");
        assertThat(count("select count(*) from engine.wait where business_key = :key", key))
                .isZero();
        assertThat(count(
                        "select count(*) from engine.mailbox_key where business_key = :key and due_at is not null",
                        key))
                .isZero();
    }

    @Test
    void aPoisonousMessageIsParkedWithItsReasonAndHoldsUpNobodyElse() {
        List<BusinessKey> keys = newKeys(15);
        BusinessKey bad = keys.get(4);
        ear.poisoned.add(bad);
        startAll(keys);
        keys.forEach(this::pack);
        keys.forEach(key -> post(key, FIRST));

        delivery.deliverDue();

        assertThat(statesOf(bad)).containsExactly("test.first PARKED");
        assertThat(jdbc.sql("select reason from engine.mail where business_key = :key")
                        .param("key", bad.value())
                        .query(String.class)
                        .single())
                .contains("poisoned");
        assertThat(keys.stream().filter(key -> !key.equals(bad)))
                .allSatisfy(key -> assertThat(ear.stepsOf(key)).containsExactly("first"));
    }

    @Test
    void aDatabaseThatGoesAwayCostsAMessageNoTry() {
        BusinessKey key = newKeys(1).get(0);
        ear.cutOff.add(key);
        start(key);
        pack(key);
        post(key, FIRST);

        for (int times = 0; times < 5; times++) {
            assertThatThrownBy(delivery::deliverDue).hasRootCauseInstanceOf(SQLException.class);
        }

        assertThat(statesOf(key)).containsExactly("test.first PENDING");
        ear.cutOff.clear();
        delivery.deliverDue();
        assertThat(ear.stepsOf(key)).containsExactly("first");
    }

    @Test
    void aMessageThatIdlesUntilTheDatabaseEndsItsTransactionHoldsUpNobodyElse() {
        List<BusinessKey> keys = newKeys(5);
        BusinessKey slow = keys.get(2);
        ear.meanwhile.put(slow, this::idleTooLong);
        startAll(keys);
        keys.forEach(this::pack);
        keys.forEach(key -> post(key, FIRST));

        delivery.deliverDue();

        assertThat(statesOf(slow)).containsExactly("test.first PARKED");
        assertThat(keys.stream().filter(key -> !key.equals(slow)))
                .allSatisfy(key -> assertThat(ear.stepsOf(key)).containsExactly("first"));
    }

    private void idleTooLong() {
        jdbc.sql("set local idle_in_transaction_session_timeout = '100ms'").update();
        await().pollDelay(Duration.ofMillis(400)).until(() -> true);
    }

    @Test
    void twoDeliverersAtOnceDeliverEachMessageOnce() throws Exception {
        List<BusinessKey> keys = newKeys(80);
        startAll(keys);
        keys.forEach(this::pack);
        keys.forEach(key -> post(key, FIRST));

        atOnce(delivery::deliverDue, delivery::deliverDue);
        delivery.deliverDue();

        assertThat(keys).allSatisfy(key -> assertThat(ear.stepsOf(key)).containsExactly("first"));
    }

    @Test
    void whoeverComesSecondOfPosterAndWaiterSeesTheOther() throws Exception {
        List<BusinessKey> keys = newKeys(60);
        startAll(keys);

        atOnce(() -> keys.forEach(this::pack), () -> keys.forEach(key -> post(key, FIRST)));
        delivery.deliverDue();

        assertThat(keys).allSatisfy(key -> assertThat(ear.stepsOf(key)).containsExactly("first"));
    }

    @Test
    void postingOutsideATransactionIsRefused() {
        Mail mail = new Mail(EngineFixture.newKey(), FIRST);

        assertThatThrownBy(() -> mailbox.post(List.of(mail))).isInstanceOf(IllegalTransactionStateException.class);
    }

    private static void atOnce(Runnable... works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        Stream.of(works)
                .forEach(work -> running.add(threads.submit(() -> {
                    go.await();
                    work.run();
                    return null;
                })));
        go.countDown();
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
    }

    private static List<BusinessKey> newKeys(int count) {
        return IntStream.range(0, count).mapToObj(nth -> EngineFixture.newKey()).toList();
    }

    private void start(BusinessKey key) {
        startAll(List.of(key));
    }

    private void startAll(List<BusinessKey> keys) {
        processes.startAll(
                PARCEL,
                keys.stream()
                        .map(key -> new ProcessStart(key, Variables.none()))
                        .toList());
    }

    private void pack(BusinessKey key) {
        humanTasks.complete(key, PACK, SARI, Variables.none());
    }

    private void post(BusinessKey key, MessageName message) {
        transaction.executeWithoutResult(status ->
                mailbox.post(List.of(new Mail(key, message, Variables.of(EngineFixture.WHAT, "book")))));
    }

    private boolean isRunning(BusinessKey key) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .count()
                > 0;
    }

    private List<String> statesOf(BusinessKey key) {
        return jdbc.sql("select message || ' ' || state from engine.mail where business_key = :key order by id")
                .param("key", key.value())
                .query(String.class)
                .list();
    }

    private long count(String sql, BusinessKey key) {
        return jdbc.sql(sql).param("key", key.value()).query(Long.class).single();
    }
}

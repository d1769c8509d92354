package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two transactions at once, of which one waits for what the other brings. */
@DatabaseTest
class SecondLookTest {

    private static final String TOPIC = "attendance.events.v1";
    private static final PersonId SARI = new PersonId(Events.SARI);

    private final Register register = new Register();
    private final IntakeFixture fixture = new IntakeFixture(register::on);

    @AfterEach
    void theConservationLawHolds() {
        fixture.assertBalanced();
    }

    @Test
    void whatWasBroughtWhileSomebodyBeganToWaitForItIsFound() throws Exception {
        register.hold("waits");
        CompletableFuture<Void> waiter = CompletableFuture.runAsync(() -> take("waits", 0));
        register.reached("waits");
        take("brings-sari", 1);
        register.goOn("waits");
        waiter.get(30, TimeUnit.SECONDS);
        assertThat(fixture.fateOf("waits")).as("neither has seen the other").isEqualTo(Fate.WAITING);

        fixture.secondLook().look();
        fixture.secondLook().look();

        assertThat(fixture.fateOf("waits")).isEqualTo(Fate.APPLIED);
    }

    @Test
    void whoBringsItAndCommitsLastIsWaitedFor() throws Exception {
        register.hold("brings-sari");
        CompletableFuture<Void> bringer = CompletableFuture.runAsync(() -> take("brings-sari", 1));
        register.reached("brings-sari");
        take("waits", 0);
        for (int times = 0; times < 3; times++) {
            assertThat(fixture.secondLook().look()).isZero();
        }
        register.goOn("brings-sari");
        bringer.get(30, TimeUnit.SECONDS);
        assertThat(fixture.fateOf("waits")).as("neither has seen the other").isEqualTo(Fate.WAITING);

        assertThat(fixture.secondLook().look()).isEqualTo(1);

        assertThat(fixture.fateOf("waits")).isEqualTo(Fate.APPLIED);
    }

    @Test
    void whatBeganToWaitDuringALookIsNotRipeBeforeThoseThatMayHaveMissedIt() throws Exception {
        take("early", 2);
        fixture.secondLook().look();
        await().until(() -> fixture.jdbc()
                .sql("select count(*) from intake.waiting where marked is not null")
                .query(Long.class)
                .single()
                .equals(1L));
        fixture.jdbc().sql("update intake.waiting set checked = false").update();
        register.hold("early");
        CompletableFuture<Void> look =
                CompletableFuture.runAsync(() -> fixture.secondLook().look());
        register.reached("early");
        register.hold("brings-sari");
        CompletableFuture<Void> bringer = CompletableFuture.runAsync(() -> take("brings-sari", 1));
        register.reached("brings-sari");
        take("waits", 0);
        register.goOn("early");
        look.get(30, TimeUnit.SECONDS);
        fixture.secondLook().look();
        register.goOn("brings-sari");
        bringer.get(30, TimeUnit.SECONDS);
        assertThat(fixture.fateOf("waits")).as("neither has seen the other").isEqualTo(Fate.WAITING);

        fixture.secondLook().look();

        assertThat(fixture.fateOf("waits")).isEqualTo(Fate.APPLIED);
        assertThat(fixture.fateOf("early")).isEqualTo(Fate.WAITING);
    }

    @Test
    void whatIsBroughtWhileItsWaitIsLookedAtIsWokenOnce() throws Exception {
        take("waits", 0);
        fixture.jdbc()
                .sql("update intake.waiting set checked = false, marked = pg_current_xact_id()")
                .update();
        register.hold("waits");
        CompletableFuture<Void> look =
                CompletableFuture.runAsync(() -> fixture.secondLook().look());
        register.reached("waits");
        CompletableFuture<Void> bringer = CompletableFuture.runAsync(() -> take("brings-sari", 1));
        await().until(() -> fixture.jdbc()
                .sql(
                        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single());
        register.goOn("waits");
        look.get(30, TimeUnit.SECONDS);
        bringer.get(30, TimeUnit.SECONDS);

        assertThat(fixture.fateOf("waits")).isEqualTo(Fate.APPLIED);
        assertThat(fixture.jdbc()
                        .sql("select from_fate || ' ' || to_fate from intake.fate_change")
                        .query(String.class)
                        .list())
                .containsExactly("WAITING APPLIED");
    }

    @Test
    void whoWaitsInEarnestIsLeftAloneAfterOneLook() {
        take("waits", 0);
        for (int times = 0; times < 3; times++) {
            fixture.secondLook().look();
        }

        assertThat(fixture.fateOf("waits")).isEqualTo(Fate.WAITING);
        assertThat(register.asked).hasValue(2);
        assertThat(fixture.jdbc()
                        .sql("select attempts from intake.record")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void take(String id, int partition) {
        String subject = id.equals("waits") ? Events.SARI : id.equals("early") ? "197611052001121003" : Events.EKO;
        fixture.intake().resume(IntakeFixture.found(TOPIC, partition, 0));
        fixture.intake()
                .take(new PollBatch(
                        List.of(Events.tap(id).of(subject).structured(partition, 0)),
                        List.of(new Stretch(TOPIC, partition, 0, 1))));
    }

    /** Knows people by rows of its own, and can be held in the middle of a transaction. */
    private static final class Register implements IntakeHandler {

        private final Map<String, Gate> gates = new ConcurrentHashMap<>();
        private final AtomicInteger asked = new AtomicInteger();
        private JdbcClient jdbc;

        List<IntakeHandler> on(JdbcClient database) {
            jdbc = database;
            jdbc.sql("create table register (person text primary key)").update();
            return List.of(this);
        }

        void hold(String id) {
            gates.put(id, new Gate(new CountDownLatch(1), new CountDownLatch(1), new AtomicBoolean(true)));
        }

        void reached(String id) throws InterruptedException {
            assertThat(gates.get(id).reached().await(30, TimeUnit.SECONDS)).isTrue();
        }

        void goOn(String id) {
            gates.get(id).goOn().countDown();
        }

        @Override
        public Set<String> types() {
            return Set.of("id.siklus.attendance.recorded.v1");
        }

        @Override
        public Set<Awaited> brings(EventRecord event) {
            return event.id().equals("brings-sari") ? Set.of(Awaited.person(SARI)) : Set.of();
        }

        @Override
        public Verdicts apply(List<EventRecord> events) {
            Verdicts verdicts = new Verdicts();
            for (EventRecord event : events) {
                if (event.id().equals("brings-sari")) {
                    jdbc.sql("insert into register values (:person)")
                            .param("person", Events.SARI)
                            .update();
                } else {
                    asked.incrementAndGet();
                    decide(event, verdicts);
                }
                pause(event.id());
            }
            return verdicts;
        }

        private void decide(EventRecord event, Verdicts verdicts) {
            boolean known = jdbc.sql("select exists (select from register where person = :person)")
                    .param("person", event.subject())
                    .query(Boolean.class)
                    .single();
            if (!known) {
                verdicts.waiting(event.key(), Awaited.person(event.person()), Reason.of("test.unknown"));
            }
        }

        private void pause(String id) {
            Gate gate = gates.get(id);
            if (gate != null && gate.closed().getAndSet(false)) {
                gate.reached().countDown();
                try {
                    assertThat(gate.goOn().await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }
    }

    /** Where the first that comes by is held. */
    private record Gate(CountDownLatch reached, CountDownLatch goOn, AtomicBoolean closed) {}
}

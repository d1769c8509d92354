package id.siklus.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.shared.BusinessClock;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import id.siklus.testing.StatementCount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SweepDeadlinesJdbcTest {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    private final StatementCount statements = new StatementCount();
    private final DataSource source = statements.watch(EmbeddedDatabase.fresh());
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final Deadlines deadlines = new JdbcDeadlines(jdbc);
    private final List<DeadlinesDue> heard = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();

    @Test
    void whatIsDueIsHeardOnceInTheOrderOfItsDueDates() {
        deadlines.register(List.of(
                new Deadline("c", "room.b", NOW.minusSeconds(10)),
                new Deadline("a", "room.a", NOW.minusSeconds(30)),
                new Deadline("b", "room.a", NOW.minusSeconds(20)),
                new Deadline("d", "room.a", NOW.minusSeconds(5)),
                new Deadline("e", "room.a", NOW.plusSeconds(1))));

        assertThat(sweep(100).sweep()).isEqualTo(4);
        assertThat(sweep(100).sweep()).isZero();

        assertThat(heard).extracting(DeadlinesDue::kind).containsExactly("room.a", "room.b", "room.a");
        assertThat(keysHeard()).containsExactly("a", "b", "c", "d");
        assertThat(sweep(100).nextDue()).contains(NOW.plusSeconds(1));
    }

    @Test
    void registeringAnewReplacesAndCancellingTakesBack() {
        deadlines.register(List.of(
                new Deadline("a", "room.a", NOW.minusSeconds(1)),
                new Deadline("a", "room.a", "other", NOW.minusSeconds(1)),
                new Deadline("a", "room.b", NOW.minusSeconds(1)),
                new Deadline("b", "room.a", NOW.minusSeconds(1)),
                new Deadline("c", "room.a", NOW.plusSeconds(1)),
                new Deadline("c", "room.a", NOW.minusSeconds(2))));
        deadlines.register(List.of(new Deadline("b", "room.a", NOW.plusSeconds(60))));
        deadlines.cancel(List.of("a"), "room.a");

        sweep(100).sweep();

        assertThat(keysHeard()).containsExactly("c", "a");
        deadlines.cancelAll(List.of("b"));
        assertThat(left()).isZero();
    }

    @Test
    void aHundredThousandAtOneInstantAreFewStatementsAndSmallChunks() {
        deadlines.register(IntStream.range(0, 100_000)
                .mapToObj(number -> new Deadline("key-" + number, "room.a", NOW))
                .toList());
        jdbc.sql("analyze cycle.deadline").update();
        statements.take();
        long began = System.nanoTime();

        assertThat(sweep(1_000).sweep()).isEqualTo(100_000);

        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        assertThat(statements.take()).isEqualTo(101);
        assertThat(heard)
                .hasSize(100)
                .allSatisfy(due -> assertThat(due.deadlines()).hasSize(1_000));
        assertThat(keysHeard()).doesNotHaveDuplicates();
        System.out.println("100 000 deadlines swept in " + millis + " ms");
    }

    @Test
    void aChunkDoesNotReadTheWholeCalendar() {
        deadlines.register(IntStream.range(0, 20_000)
                .mapToObj(number -> new Deadline("key-" + number, "room.a", NOW.plusSeconds(number - 499)))
                .toList());
        jdbc.sql("analyze cycle.deadline").update();
        List<Long> scanned = new ArrayList<>();

        sweep(500, due -> scanned.add(jdbc.sql("""
                        select seq_tup_read from pg_stat_xact_user_tables where relid = 'cycle.deadline'::regclass
                        """).query(Long.class).single())).sweep();

        assertThat(scanned).containsExactly(0L);
        assertThat(left()).isEqualTo(19_500);
    }

    @Test
    void oneBadDeadlineIsPutAsideAndTheOthersAreHeard() {
        deadlines.register(IntStream.range(0, 50)
                .mapToObj(number -> new Deadline("key-" + (100 + number), "room.a", NOW.minusSeconds(number)))
                .toList());
        poisoned.add("key-117");

        assertThat(sweep(20).sweep()).isEqualTo(50);

        assertThat(keysHeard()).hasSize(49).doesNotContain("key-117");
        assertThat(left()).isOne();
        assertThat(sweep(20).nextDue()).as("it does not hold up the clock").isEmpty();
    }

    @Test
    void whatFailsAgainAndAgainIsParkedWithItsReasonUntilItIsRegisteredAnew() {
        deadlines.register(List.of(new Deadline("bad", "room.a", NOW)));
        poisoned.add("bad");
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(sweep(20).sweep()).isOne();
            jdbc.sql("update cycle.deadline set retry_at = null").update();
        }
        assertThat(sweep(20).sweep()).isZero();
        assertThat(jdbc.sql("select reason from cycle.deadline where parked_at is not null")
                        .query(String.class)
                        .single())
                .contains("poisoned bad");

        poisoned.clear();
        deadlines.register(List.of(new Deadline("bad", "room.a", NOW)));
        sweep(20).sweep();

        assertThat(keysHeard()).containsExactly("bad");
        assertThat(left()).isZero();
    }

    @Test
    void aDeadlockIsNoFaultOfADeadline() {
        deadlines.register(List.of(new Deadline("a", "room.a", NOW), new Deadline("b", "room.a", NOW)));
        AtomicInteger told = new AtomicInteger();

        assertThatThrownBy(() -> sweep(10, due -> {
                            told.incrementAndGet();
                            throw new CannotAcquireLockException("deadlock");
                        })
                        .sweep())
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(told).hasValue(3);
        assertThat(jdbc.sql("select count(*) from cycle.deadline where retry_at is null and parked_at is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        told.set(0);
        sweep(10, due -> {
                    if (told.incrementAndGet() == 1) {
                        throw new CannotAcquireLockException("deadlock");
                    }
                    heard.add((DeadlinesDue) due);
                })
                .sweep();
        assertThat(keysHeard()).containsExactly("a", "b");
        assertThat(left()).isZero();
    }

    @Test
    void severalSweepsShareTheWork() throws Exception {
        deadlines.register(IntStream.range(0, 2_000)
                .mapToObj(number -> new Deadline("key-" + number, "room.a", NOW.minusSeconds(number % 7)))
                .toList());
        ExecutorService nodes = Executors.newFixedThreadPool(4);

        List<Future<Integer>> shares =
                nodes.invokeAll(Collections.nCopies(4, () -> sweep(50).sweep()));
        int sum = 0;
        for (Future<Integer> share : shares) {
            sum += share.get(30, TimeUnit.SECONDS);
        }
        nodes.shutdown();

        assertThat(sum).isEqualTo(2_000);
        assertThat(keysHeard()).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(left()).isZero();
    }

    @Test
    void cancellingDoesNotWaitForASweepThatHoldsTheDeadline() throws Exception {
        deadlines.register(List.of(new Deadline("held", "room.a", NOW)));
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        ExecutorService node = Executors.newSingleThreadExecutor();
        Future<Integer> sweep = node.submit(() -> sweep(10, due -> {
                    holding.countDown();
                    await(cancelled);
                    heard.add((DeadlinesDue) due);
                })
                .sweep());
        holding.await();

        deadlines.cancel(List.of("held"), "room.a");
        cancelled.countDown();

        assertThat(sweep.get(10, TimeUnit.SECONDS)).isOne();
        node.shutdown();
        assertThat(keysHeard()).containsExactly("held");
    }

    @Test
    void aDatabaseThatIsGoneIsNotTakenForABadDeadline() {
        DueDeadlines gone = new JdbcDueDeadlines(JdbcClient.create(source)) {
            @Override
            public List<DueDeadline> take(Instant now, int limit) {
                throw new IllegalStateException("gone");
            }
        };

        assertThatThrownBy(() -> sweep(gone, 10, event -> {}).sweep()).hasMessage("gone");
    }

    private SweepDeadlines sweep(int chunk) {
        return sweep(chunk, event -> {
            DeadlinesDue due = (DeadlinesDue) event;
            due.deadlines().stream()
                    .filter(deadline -> poisoned.contains(deadline.key()))
                    .findFirst()
                    .ifPresent(deadline -> {
                        throw new IllegalStateException("poisoned " + deadline.key());
                    });
            heard.add(due);
        });
    }

    private SweepDeadlines sweep(int chunk, ApplicationEventPublisher events) {
        return sweep(new JdbcDueDeadlines(jdbc), chunk, events);
    }

    private SweepDeadlines sweep(DueDeadlines due, int chunk, ApplicationEventPublisher events) {
        return new SweepDeadlines(
                due,
                BusinessClock.atMachineTime(Clock.fixed(NOW, ZoneOffset.UTC)),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                events,
                new CycleSettings(ZoneId.of("Asia/Jakarta"), false, chunk, Duration.ofMinutes(1), 3));
    }

    private List<String> keysHeard() {
        return heard.stream()
                .flatMap(due -> due.deadlines().stream())
                .map(Deadline::key)
                .toList();
    }

    private int left() {
        return jdbc.sql("select count(*) from cycle.deadline")
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }
}

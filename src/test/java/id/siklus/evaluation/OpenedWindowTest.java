package id.siklus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.shared.BusinessClock;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An SKP that is set in the very moment in which the window opens is seen by the opening, or sees it. */
@DatabaseTest
class OpenedWindowTest {

    private static final int YEAR = 2026;

    private final DataSource source = EmbeddedDatabase.fresh();
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final Evaluations evaluations = new JdbcEvaluations(jdbc, BusinessClock.atMachineTime(Clock.systemUTC()));

    /** Without the lock the setter would look before the opening commits, and the opening before the setter does. */
    @Test
    void whoSetsWhileTheWindowOpensWaitsForIt() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch setterIsThere = new CountDownLatch(1);
        CompletableFuture<Void> opening = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            evaluations.openWindow(YEAR);
            opened.countDown();
            waitFor(setterIsThere);
            waitUntilSomebodyWaits();
        }));
        assertThat(opened.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Boolean> setting = CompletableFuture.supplyAsync(() -> transactions.execute(status -> {
            setterIsThere.countDown();
            return evaluations.isWindowOpenFromNowOn(YEAR);
        }));

        assertThat(setting.get(20, TimeUnit.SECONDS)).isTrue();
        opening.get(10, TimeUnit.SECONDS);
    }

    @Test
    void theOpeningWaitsForWhoHasLookedAndNotCommittedYet() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch openerIsThere = new CountDownLatch(1);
        CompletableFuture<Void> setting = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            assertThat(evaluations.isWindowOpenFromNowOn(YEAR)).isFalse();
            jdbc.sql("create table evaluation.set_meanwhile (contract text)").update();
            looked.countDown();
            waitFor(openerIsThere);
            waitUntilSomebodyWaits();
        }));
        assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Boolean> opening = CompletableFuture.supplyAsync(() -> transactions.execute(status -> {
            openerIsThere.countDown();
            evaluations.openWindow(YEAR);
            return jdbc.sql("select to_regclass('evaluation.set_meanwhile') is not null")
                    .query(Boolean.class)
                    .single();
        }));

        assertThat(opening.get(20, TimeUnit.SECONDS)).isTrue();
        setting.get(10, TimeUnit.SECONDS);
    }

    private void waitUntilSomebodyWaits() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < end) {
            boolean waits = jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted"
                            + " and database = (select oid from pg_database where datname = current_database()))")
                    .query(Boolean.class)
                    .single();
            if (waits) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Nobody waits: the two have passed each other by");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

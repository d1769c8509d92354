package id.siklus.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxDeliveryTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final DeliveryBell bell = new DeliveryBell();
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private MailboxDelivery loop = loop(LONG);

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void theLoopLooksOnceWhenItStartsAndThenWaitsForTheBell() {
        loop.start();
        await().until(() -> rounds.get() == 1);

        bell.ring();

        await().until(() -> rounds.get() == 2);
    }

    @Test
    void withoutABellItLooksAtItsOwnPace() {
        loop = loop(Duration.ofMillis(5));

        loop.start();

        await().until(() -> rounds.get() > 3);
    }

    @Test
    void theLoopOutlivesAFailure() {
        failures.set(1);
        loop.start();
        await().until(() -> failures.get() == 0);

        bell.ring();

        await().until(() -> rounds.get() == 1);
    }

    @Test
    void stoppingWaitsForTheRoundThatIsRunning() {
        loop.start();
        await().until(() -> rounds.get() == 1);

        loop.stop();

        assertThat(loop.isRunning()).isFalse();
        bell.ring();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void theLoopStopsBehindTheWebAndIsLeftOutWhereItIsSwitchedOff() {
        assertThat(loop.getPhase()).isPositive().isLessThan(2_000);
        assertThat(loop.isAutoStartup()).isTrue();
        assertThat(new MailboxDelivery(this::deliver, bell, properties(false, LONG)).isAutoStartup())
                .isFalse();
    }

    private MailboxDelivery loop(Duration pace) {
        return new MailboxDelivery(this::deliver, bell, properties(true, pace));
    }

    private static EngineProperties properties(boolean enabled, Duration pace) {
        return new EngineProperties(enabled, 10, pace, Duration.ZERO, 3);
    }

    private int deliver() {
        if (failures.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
            throw new IllegalStateException("the database is gone");
        }
        rounds.incrementAndGet();
        return 0;
    }
}

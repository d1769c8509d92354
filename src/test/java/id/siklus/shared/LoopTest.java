package id.siklus.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Status;

/** What runs for as long as the node does. */
class LoopTest {

    private final Queue<Runnable> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final Digging loop = new Digging();
    private final EndlessWork watch = new EndlessWork(
            new StaticListableBeanFactory(Map.of("loop", loop)).getBeanProvider(Endless.class),
            new StaticListableBeanFactory(Map.of("metrics", metrics)).getBeanProvider(MeterRegistry.class));

    @BeforeEach
    void bind() {
        watch.afterSingletonsInstantiated();
    }

    @AfterEach
    void stop() {
        loop.stop();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                IllegalStateException.class,
                OutOfMemoryError.class,
                StackOverflowError.class,
                NoClassDefFoundError.class
            })
    void itOutlivesWhateverGoesWrong(Class<? extends Throwable> trouble) {
        troubles.add(() -> LoopTest.<RuntimeException>fail(trouble));
        loop.start();

        await().until(() -> rounds.get() > 0);

        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        assertThat(metrics.get("siklus.endless.failures")
                        .tag("work", "digging")
                        .functionCounter()
                        .count())
                .isOne();
    }

    @Test
    void aNodeWhoseLoopHasEndedAllTheSameSaysSo() {
        troubles.add(() -> Thread.currentThread().interrupt());
        loop.start();

        await().until(() -> watch.health().getStatus().equals(Status.DOWN));

        assertThat(watch.health().getDetails().toString()).contains("digging");
        assertThat(metrics.get("siklus.endless.dead")
                        .tag("work", "digging")
                        .gauge()
                        .value())
                .isOne();
    }

    @Test
    void whoHasBeenStoppedIsNotDead() {
        loop.start();
        loop.stop();

        assertThat(loop.isRunning()).isFalse();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Class<? extends Throwable> trouble) throws T {
        try {
            throw (T) trouble.getConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("", impossible);
        }
    }

    private final class Digging extends Loop {

        Digging() {
            super("digging", new Bell(), Duration.ofMillis(5), Duration.ofSeconds(5));
        }

        @Override
        protected boolean round() {
            Runnable trouble = troubles.poll();
            if (trouble != null) {
                trouble.run();
            } else {
                rounds.incrementAndGet();
            }
            return false;
        }
    }
}

package id.siklus.intake.kafka;

import id.siklus.intake.FoundPartition;
import id.siklus.intake.Intake;
import id.siklus.intake.IntakeProgress;
import id.siklus.intake.PartitionProgress;
import id.siklus.intake.PauseIntake;
import id.siklus.intake.PollBatch;
import id.siklus.shared.Endless;
import id.siklus.shared.Logged;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the loop when the application is ready, and ends it after the web server and before everything else. */
@Component
class KafkaIntake implements SmartLifecycle, Endless {

    private static final Logger log = LoggerFactory.getLogger(KafkaIntake.class);

    /** Lower than both phases of the web server, so that it starts before and stops after it. */
    private static final int AFTER_WEB = Integer.MAX_VALUE - 4096;

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    /** How long the partitions of a node that died lie idle; the client's own 45 s are a long time on 31 January. */
    private static final int ABSENCE_MILLIS = 15_000;

    /** How long a topic that was made anew, and gets no records, goes unnoticed. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private static final Duration BROKER_PATIENCE = Duration.ofSeconds(5);

    private final IntakeSettings settings;
    private final KafkaSettings kafka;
    private final Intake intake;
    private final IntakeProgress progress;
    private final PauseIntake pause;
    private final ObjectProvider<MeterRegistry> metrics;
    /** One for all consumers, and for as long as the node lives: a gauge that was bound stays. */
    private final LagMeters lags;

    private volatile List<Running> running = List.of();

    KafkaIntake(
            IntakeSettings settings,
            KafkaSettings kafka,
            Intake intake,
            IntakeProgress progress,
            PauseIntake pause,
            ObjectProvider<MeterRegistry> metrics) {
        this.settings = settings;
        this.kafka = kafka;
        this.intake = intake;
        this.progress = progress;
        this.pause = pause;
        this.metrics = metrics;
        this.lags = new LagMeters(settings.topics());
        metrics.ifAvailable(lags::bind);
    }

    @Override
    public synchronized void start() {
        running = IntStream.range(0, settings.consumers()).mapToObj(this::start).toList();
    }

    private Running start(int number) {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        KafkaClientMetrics measured = new KafkaClientMetrics(consumer);
        metrics.ifAvailable(measured::bindTo);
        Timer batches = Timer.builder("siklus.intake.batch")
                .description("How long batches take")
                .register(metrics.getIfAvailable(SimpleMeterRegistry::new));
        Admin admin = Admin.create(Broker.adminProperties(kafka, BROKER_PATIENCE));
        KafkaLoop loop = new KafkaLoop(
                consumer,
                Set.copyOf(settings.topics()),
                new SameTopics(new KafkaTopicIds(admin), BETWEEN_LOOKS),
                settings.maxPollRecords(),
                new IntoDatabase(number, intake, progress, new PauseLook(pause), lags, batches));
        Thread thread = new Thread(loop, number == 0 ? "siklus-intake" : "siklus-intake-" + (number + 1));
        thread.setUncaughtExceptionHandler((self, broken) -> log.error("The intake has ended", broken));
        thread.start();
        return new Running(loop, thread, admin, measured);
    }

    @Override
    public synchronized void stop() {
        List<Running> ending = running;
        running = List.of();
        ending.forEach(one -> one.loop().stop());
        ending.forEach(Running::end);
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    @Override
    public String work() {
        return "intake";
    }

    @Override
    public boolean isDead() {
        return running.stream().anyMatch(one -> one.thread().getState() == Thread.State.TERMINATED);
    }

    @Override
    public long failures() {
        return running.stream().mapToLong(one -> one.loop().failures()).sum();
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public int getPhase() {
        return AFTER_WEB;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        if (!properties.containsKey(ConsumerConfig.GROUP_PROTOCOL_CONFIG)) {
            properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, ABSENCE_MILLIS);
        }
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId());
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.min(Polls.BITE, settings.maxPollRecords()));
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return properties;
    }

    private record Running(KafkaLoop loop, Thread thread, Admin admin, KafkaClientMetrics measured) {

        void end() {
            try {
                thread.join(PATIENCE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            admin.close(Duration.ZERO);
            measured.close();
        }
    }

    /** The loop's view of the intake. */
    private record IntoDatabase(
            int number, Intake intake, IntakeProgress progress, PauseLook pause, LagMeters lags, Timer batches)
            implements KafkaLoop.Taker {

        @Override
        public long taken(String topic, int partition) {
            return intake.taken(topic, partition);
        }

        @Override
        public OptionalLong resume(FoundPartition found) {
            return intake.resume(found);
        }

        @Override
        public void take(PollBatch batch) {
            Logged.during("records", placesOf(batch), () -> batches.record(() -> intake.take(batch)));
        }

        /** Where the batch stands in Kafka: {@code work.events.v1-3@120}. */
        private static String placesOf(PollBatch batch) {
            return batch.stretches().stream()
                    .map(part -> part.topic() + "-" + part.partition() + "@" + part.from())
                    .collect(Collectors.joining(" "));
        }

        @Override
        public void progress(List<PartitionProgress> partitions, boolean connected) {
            lags.report(number, partitions);
            progress.report(partitions, connected);
        }

        @Override
        public boolean paused() {
            return pause.paused();
        }
    }
}

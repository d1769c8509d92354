package id.siklus.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siklus.intake.FoundPartition;
import id.siklus.intake.IntakeFixture;
import id.siklus.intake.PartitionProgress;
import id.siklus.intake.PollBatch;
import id.siklus.reference.EmbeddedBroker;
import id.siklus.reference.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** A loop on a broker and a database, and a topic that is deleted and made anew with more records than it had. */
@Tag("kafka")
class TopicMadeAnewTest {

    private static final TopicPartition WORK = new TopicPartition("work.events.v1", 0);
    private static final TopicPartition ROSTER = new TopicPartition("roster.events.v1", 0);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    private final IntakeFixture intake = new IntakeFixture(jdbc -> List.of());
    private final Set<TopicPartition> madeAnew = ConcurrentHashMap.newKeySet();
    private final String group = UUID.randomUUID().toString();
    private final Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrap()));
    private KafkaLoop loop;
    private Thread thread;

    @BeforeAll
    static void aBrokerRuns() {
        broker = EmbeddedBroker.start(folder, 0);
    }

    @AfterAll
    static void theBrokerEnds() {
        broker.close();
    }

    @BeforeEach
    void threeRecordsOfOneTopicAndOneOfAnotherWereTaken() throws Exception {
        delete(WORK);
        delete(ROSTER);
        broker.createTopics(Topics.onOneNode());
        start();
        send(WORK, 3);
        send(ROSTER, 1);
        awaitTaken(WORK, 3);
        awaitTaken(ROSTER, 1);
    }

    @AfterEach
    void theLoopEnds() throws Exception {
        stop();
        admin.close();
    }

    @Test
    void itIsNotReadUntilItWasMovedOnAndIsGuardedAfterwardsAsBefore() throws Exception {
        makeAnew(10);

        await().atMost(PATIENCE).until(() -> madeAnew.contains(WORK));
        send(ROSTER, 1);
        awaitTaken(ROSTER, 2);
        assertThat(taken(WORK)).isEqualTo(3);
        assertThat(loop.failures()).isZero();

        delete(WORK);
        new TopicsCommand().run(environment(), List.of("after-loss"));
        send(WORK, 2);

        await().atMost(PATIENCE).until(() -> records(WORK) == 5);
        await().atMost(PATIENCE).until(() -> !madeAnew.contains(WORK));
        intake.assertBalanced();

        long stood = taken(WORK);
        makeAnew(20);

        await().atMost(PATIENCE).until(() -> madeAnew.contains(WORK));
        assertThat(taken(WORK)).isEqualTo(stood);
        intake.assertBalanced();
    }

    @Test
    void itIsNoticedAtTheNextStartAsWell() throws Exception {
        stop();
        makeAnew(10);
        start();

        await().atMost(PATIENCE).until(() -> madeAnew.contains(WORK));
        send(ROSTER, 1);
        awaitTaken(ROSTER, 2);
        assertThat(taken(WORK)).isEqualTo(3);
    }

    @Test
    void whereNoTopicWasNotedTheOneThatIsFoundIsReadAndGuarded() throws Exception {
        stop();
        intake.jdbc().sql("update intake.consumer_offset set topic_id = null").update();
        start();
        send(WORK, 1);
        awaitTaken(WORK, 4);

        makeAnew(10);

        await().atMost(PATIENCE).until(() -> madeAnew.contains(WORK));
        assertThat(taken(WORK)).isEqualTo(4);
    }

    private void start() {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrap(),
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "none",
                        "isolation.level",
                        "read_committed",
                        "allow.auto.create.topics",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        loop = new KafkaLoop(
                consumer,
                Set.of(WORK.topic(), ROSTER.topic()),
                new SameTopics(new KafkaTopicIds(admin), Duration.ofMillis(500)),
                100,
                new IntoDatabase());
        thread = new Thread(loop);
        thread.start();
    }

    private void stop() throws InterruptedException {
        loop.stop();
        thread.join();
    }

    private void makeAnew(int records) throws Exception {
        delete(WORK);
        broker.createTopics(Topics.onOneNode());
        send(WORK, records);
    }

    private void delete(TopicPartition partition) throws Exception {
        if (admin.listTopics().names().get().contains(partition.topic())) {
            admin.deleteTopics(List.of(partition.topic())).all().get();
        }
        while (admin.listTopics().names().get().contains(partition.topic())) {
            Thread.onSpinWait();
        }
    }

    private static void send(TopicPartition partition, int records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int record = 0; record < records; record++) {
                producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), null, new byte[] {'{'}))
                        .get();
            }
        }
    }

    private void awaitTaken(TopicPartition partition, long next) {
        await().atMost(PATIENCE).until(() -> taken(partition) == next);
    }

    private long taken(TopicPartition partition) {
        return number(
                partition, "select next_offset from intake.consumer_offset where topic = :topic and partition = 0");
    }

    private long records(TopicPartition partition) {
        return number(partition, "select count(*) from intake.record where topic = :topic and partition = 0");
    }

    private long number(TopicPartition partition, String question) {
        return intake.jdbc()
                .sql(question)
                .param("topic", partition.topic())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private MockEnvironment environment() {
        String url = intake.jdbc()
                .sql("select 'jdbc:postgresql://127.0.0.1:' || inet_server_port() || '/' || current_database()")
                .query(String.class)
                .single();
        return new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", "postgres")
                .withProperty("spring.datasource.password", "")
                .withProperty("siklus.kafka.bootstrap", broker.bootstrap());
    }

    private final class IntoDatabase implements KafkaLoop.Taker {

        @Override
        public long taken(String topic, int partition) {
            return intake.intake().taken(topic, partition);
        }

        @Override
        public OptionalLong resume(FoundPartition found) {
            return intake.intake().resume(found);
        }

        @Override
        public void take(PollBatch batch) {
            intake.intake().take(batch);
        }

        @Override
        public void progress(List<PartitionProgress> partitions, boolean connected) {
            partitions.forEach(partition -> {
                TopicPartition name = new TopicPartition(partition.topic(), partition.partition());
                if (partition.madeAnew()) {
                    madeAnew.add(name);
                } else {
                    madeAnew.remove(name);
                }
            });
        }
    }
}

package id.siklus.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.reference.EmbeddedBroker;
import id.siklus.reference.Topics;
import id.siklus.startup.StartRefused;
import id.siklus.testing.EmbeddedDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Which set-up of topics stops a start, and the way out after a cluster was lost. */
@Tag("kafka")
class TopicCheckTest {

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    private final MockEnvironment environment = new MockEnvironment();
    private final TopicCheck check = new TopicCheck();
    private JdbcClient database;

    @BeforeAll
    static void aBrokerRuns() {
        broker = EmbeddedBroker.start(folder, 0);
    }

    @AfterAll
    static void theBrokerEnds() {
        broker.close();
    }

    @BeforeEach
    void topicsAreFresh() throws Exception {
        String url = EmbeddedDatabase.freshUrl();
        environment.setProperty("spring.datasource.url", url);
        environment.setProperty("spring.datasource.username", "postgres");
        environment.setProperty("spring.datasource.password", "");
        environment.setProperty("siklus.kafka.bootstrap", broker.bootstrap());
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        database = JdbcClient.create(source);
        try (Admin admin = admin()) {
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
            while (!admin.listTopics().names().get().isEmpty()) {
                Thread.onSpinWait();
            }
        }
        broker.createTopics(Topics.onOneNode());
    }

    @Test
    void topicsAsTheyAreDefinedAreRight() {
        assertThatCode(() -> check.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void aMissingTopicIsNamedWithTheCommandThatMakesItAndTheCommandMakesIt() throws Exception {
        delete("work.events.v1");

        assertThatThrownBy(() -> check.check(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("has no topic work.events.v1; create topics with `java -jar siklus.jar topics`");

        new TopicsCommand().run(environment, List.of());
        assertThatCode(() -> check.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void settingsThatWouldLoseOrRefuseRecordsAreNamed() {
        broker.configure("roster.events.v1", Map.of("cleanup.policy", "compact"));
        assertRefused("The topic roster.events.v1 has cleanup.policy=compact");

        broker.configure("roster.events.v1", Map.of("cleanup.policy", "delete", "max.message.bytes", "1048588"));
        assertRefused("The topic roster.events.v1 has max.message.bytes=1048588: set it to 2097152");

        broker.configure("roster.events.v1", Map.of("max.message.bytes", "2097152", "retention.ms", "3600000"));
        assertRefused("The topic roster.events.v1 has retention.ms=3600000: keep records for 7 days");

        broker.configure("roster.events.v1", Map.of("retention.ms", "-1"));
        assertThatCode(() -> check.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void fewerPartitionsThanWereReadAreRefused() {
        taken("unit.events.v1", 4, 0);

        assertRefused("The topic unit.events.v1 has 1 partitions, but records of partition 4 were taken already");
    }

    @Test
    void aBrokerThatDoesNotAnswerStopsNothing() {
        environment.setProperty("siklus.kafka.bootstrap", "127.0.0.1:1");

        assertThatCode(() -> check.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        environment.setProperty("siklus.kafka.bootstrap", "broker");

        assertRefused("SIKLUS_KAFKA_BOOTSTRAP=broker");
    }

    @Test
    void topicsThatWereMadeAnewAreMovedOnAndNothingSentAfterwardsIsPassedOver() throws Exception {
        taken("attendance.events.v1", 3, 40_003);
        taken("attendance.events.v1", 1, 1);
        assertRefused("The topic attendance.events.v1 ends at 0 in partition 1, but records up to 1 were taken");

        new TopicsCommand().run(environment, List.of("after-loss"));

        assertThatCode(() -> check.check(environment)).doesNotThrowAnyException();
        TopicPartition partition = new TopicPartition("attendance.events.v1", 3);
        send(partition, "first after the loss");
        assertThat(committed(partition, 0)).containsExactly("first after the loss");
        assertThat(committed(partition, 40_003)).containsExactly("first after the loss");
    }

    @Test
    void aTopicThatHoldsNewRecordsAlreadyIsNotMovedOn() throws Exception {
        taken("attendance.events.v1", 3, 500);
        send(new TopicPartition("attendance.events.v1", 3), "too early");

        assertThatThrownBy(() -> new TopicsCommand().run(environment, List.of("after-loss")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attendance.events.v1-3 was made anew and holds 1 records already");
    }

    @Test
    void whatWasMovedOnIsKnownFromThenOn() throws Exception {
        taken("attendance.events.v1", 3, 500);
        taken("roster.events.v1", 0, 0);
        read("lost");

        new TopicsCommand().run(environment, List.of("after-loss"));

        assertThat(known("attendance.events.v1")).isEqualTo(idOf("attendance.events.v1"));
        assertThat(known("roster.events.v1")).isEqualTo(idOf("roster.events.v1"));
    }

    @Test
    void aTopicThatWasMadeAnewAndHasGrownBeyondWhatWasTakenIsNotMovedOn() throws Exception {
        taken("attendance.events.v1", 3, 2);
        read("lost");
        for (String text : List.of("1", "2", "3")) {
            send(new TopicPartition("attendance.events.v1", 3), text);
        }

        assertThatThrownBy(() -> new TopicsCommand().run(environment, List.of("after-loss")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("attendance.events.v1-3 was made anew and holds 3 records already");
        assertThat(known("attendance.events.v1")).isEqualTo("lost");
    }

    @Test
    void aDatabaseOfAnEarlierVersionIsMovedOnToo() {
        taken("attendance.events.v1", 3, 5);
        database.sql("alter table intake.consumer_offset drop column topic_id").update();

        new TopicsCommand().run(environment, List.of("after-loss"));

        assertThatCode(() -> check.check(environment)).doesNotThrowAnyException();
    }

    private void read(String topicId) {
        database.sql("update intake.consumer_offset set topic_id = :id")
                .param("id", topicId)
                .update();
    }

    private String known(String topic) {
        return database.sql("select topic_id from intake.consumer_offset where topic = :topic")
                .param("topic", topic)
                .query(String.class)
                .single();
    }

    private static String idOf(String topic) throws Exception {
        try (Admin admin = admin()) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .topicId()
                    .toString();
        }
    }

    private void assertRefused(String words) {
        assertThatThrownBy(() -> check.check(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(words);
    }

    private void taken(String topic, int partition, long next) {
        database.sql("insert into intake.consumer_offset (topic, partition, first_offset, next_offset)"
                        + " values (:topic, :partition, 0, :next)")
                .param("topic", topic)
                .param("partition", partition)
                .param("next", next)
                .update();
    }

    private static void delete(String topic) throws Exception {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            while (admin.listTopics().names().get().contains(topic)) {
                Thread.onSpinWait();
            }
        }
    }

    private static void send(TopicPartition partition, String text) throws Exception {
        Map<String, Object> properties = Map.of("bootstrap.servers", broker.bootstrap());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            partition.topic(), partition.partition(), null, text.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    /** What a reader of committed records finds from there on. */
    private static List<String> committed(TopicPartition partition, long from) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", broker.bootstrap(), "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            List<String> found = new java.util.ArrayList<>();
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
                records.forEach(record -> found.add(new String(record.value(), StandardCharsets.UTF_8)));
            }
            return found;
        }
    }

    private static Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrap()));
    }
}

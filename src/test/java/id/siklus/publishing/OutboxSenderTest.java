package id.siklus.publishing;

import static id.siklus.publishing.OutboxFixture.EKO;
import static id.siklus.publishing.OutboxFixture.NOW;
import static id.siklus.publishing.OutboxFixture.SARI;
import static id.siklus.publishing.OutboxFixture.signed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.reference.EmbeddedBroker;
import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionException;

/** The sender with a real broker and a real database. */
@DatabaseTest
class OutboxSenderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final List<NewTopic> TOPICS = List.of(
            new NewTopic("skp.events.v1", 3, (short) 1).configs(Map.of("max.message.bytes", "20000")),
            new NewTopic("plan.events.v1", 3, (short) 1));

    private final OutboxFixture fixture = new OutboxFixture();
    private final List<OutboxSender> senders = new ArrayList<>();
    private final int port = freePort();

    @TempDir
    Path folder;

    private EmbeddedBroker broker;

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start(folder, port);
        broker.createTopics(TOPICS);
    }

    @AfterEach
    void stopAll() {
        senders.forEach(OutboxSender::stop);
        broker.close();
    }

    @Test
    void anEventArrivesAsACloudEventUnderTheIdThatItGotWhenWritten() throws IOException {
        fixture.write(signed(SARI, 7));
        startSender();
        awaitAllSent();

        ConsumerRecord<String, byte[]> record = received("skp.events.v1").get(0);
        JsonNode event = new ObjectMapper().readTree(record.value());
        assertThat(record.key()).isEqualTo(SARI.value());
        assertThat(record.headers().lastHeader("content-type").value())
                .asString()
                .isEqualTo("application/cloudevents+json");
        assertThat(event.path("id").asText())
                .isEqualTo(fixture.jdbc
                        .sql("select id::text from publishing.event")
                        .query(String.class)
                        .single());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo("id.siklus.skp.signed.v1");
        assertThat(event.path("source").asText()).isEqualTo("/siklus");
        assertThat(event.path("subject").asText()).isEqualTo(SARI.value());
        assertThat(event.path("time").asText()).isEqualTo("2026-01-05T01:00:00Z");
        assertThat(event.path("sequence").asLong()).isEqualTo(1);
        assertThat(event.path("data").path("number").asInt()).isEqualTo(7);
    }

    @Test
    void twoSendersShareTheWorkAndKeepTheOrderOfEachSubject() {
        startSender();
        startSender();
        List<PersonId> people = IntStream.range(0, 20)
                .mapToObj(number -> new PersonId("N-%04d".formatted(number)))
                .toList();
        for (int i = 1; i <= 15; i++) {
            int number = i;
            fixture.write(people.stream().map(person -> signed(person, number)).toArray(OutgoingEvent[]::new));
        }
        awaitAllSent();

        Map<String, List<Integer>> numbers = numbersBySubject("skp.events.v1");
        assertThat(numbers).hasSize(20);
        assertThat(numbers.values())
                .allSatisfy(each -> assertThat(each)
                        .isEqualTo(IntStream.rangeClosed(1, 15).boxed().toList()));
    }

    @Test
    void whileTheBrokerIsGoneEventsWaitAndLeaveByThemselvesWhenItIsBack() {
        startSender();
        fixture.write(signed(SARI, 1));
        awaitAllSent();

        broker.close();
        fixture.write(signed(SARI, 2), signed(EKO, 1));
        fixture.write(signed(SARI, 3));
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(8)).until(() -> fixture.unsent() == 3);

        broker = EmbeddedBroker.start(folder, port);
        awaitAllSent();

        assertThat(firsts("skp.events.v1", SARI)).containsExactly(1, 2, 3);
        assertThat(firsts("skp.events.v1", EKO)).containsExactly(1);
    }

    @Test
    void aSenderMayStartBeforeTheBrokerAndBeforeTheTopic() {
        broker.close();
        startSender();
        fixture.write(new OutgoingEvent("id.siklus.evaluation.final.v1", SARI, NOW, Map.of("number", 1)));
        fixture.write(signed(SARI, 1));
        broker = EmbeddedBroker.start(folder, port);

        await().atMost(PATIENCE).until(() -> fixture.unsent() == 1);
        assertThat(firsts("skp.events.v1", SARI)).containsExactly(1);

        broker.createTopics(List.of(new NewTopic("evaluation.events.v1", 1, (short) 1)));
        awaitAllSent();
        assertThat(firsts("evaluation.events.v1", SARI)).containsExactly(1);
    }

    @Test
    void aRefusedEventHoldsUpItsSubjectOnlyIsSeenAndLeavesOnceItIsAllowed() {
        startSender();
        OutgoingEvent large = new OutgoingEvent(
                "id.siklus.skp.signed.v1", SARI, NOW, Map.of("number", 1, "filler", "x".repeat(30_000)));
        fixture.write(large, signed(SARI, 2));
        fixture.write(signed(EKO, 1));

        await().atMost(PATIENCE).until(() -> attempts() >= 2 && fixture.unsent() == 2);
        assertThat(fixture.sending.standing().refused()).isEqualTo(1);
        assertThat(firsts("skp.events.v1", EKO)).containsExactly(1);
        assertThat(firsts("skp.events.v1", SARI)).isEmpty();

        broker.configure("skp.events.v1", Map.of("max.message.bytes", "2097152"));
        awaitAllSent();
        assertThat(firsts("skp.events.v1", SARI)).containsExactly(1, 2);
        assertThat(fixture.sending.standing().refused()).isZero();
    }

    @Test
    void whatWasSentButNotMarkedIsSentAgainUnderTheSameId() {
        fixture.write(signed(SARI, 1));
        startSender();
        awaitAllSent();

        fixture.jdbc.sql("update publishing.event set sent_at = null").update();
        awaitAllSent();

        assertThat(received("skp.events.v1"))
                .hasSize(2)
                .extracting(record -> new String(record.value(), UTF_8))
                .containsOnly(new String(received("skp.events.v1").get(0).value(), UTF_8));
    }

    @Test
    void aNodeThatFreezesInTheMiddleLosesItsShardsToOthers() {
        fixture.write(signed(SARI, 1));
        assertThatExceptionOfType(TransactionException.class)
                .isThrownBy(() -> fixture.transaction.executeWithoutResult(frozen -> {
                    assertThat(fixture.sending.claim(16, List.of(), Duration.ofSeconds(1)))
                            .hasSize(1);
                    startSender();
                    awaitAllSent();
                }));

        assertThat(firsts("skp.events.v1", SARI)).containsExactly(1);
    }

    @Test
    void sentEventsAreClearedAwayAfterAWhileAndUnsentOnesNever() {
        fixture.write(signed(SARI, 1), signed(SARI, 2));
        fixture.jdbc
                .sql("update publishing.event set sent_at = clock_timestamp() - interval '31 days' where sequence = 1")
                .update();

        assertThat(fixture.sending.purge(Duration.ofDays(30), 100)).isEqualTo(1);
        assertThat(fixture.unsent()).isEqualTo(1);
    }

    private void startSender() {
        OutboxSender sender = fixture.sender("127.0.0.1:" + port);
        senders.add(sender);
        sender.start();
    }

    private void awaitAllSent() {
        await().atMost(PATIENCE).until(() -> fixture.unsent() == 0);
    }

    private int attempts() {
        return fixture.jdbc
                .sql("select coalesce(max(attempts), 0) from publishing.setback")
                .query(Integer.class)
                .single();
    }

    /** In the order in which they first appeared: a repetition is no new event. */
    private List<Integer> firsts(String topic, PersonId subject) {
        return numbersBySubject(topic).getOrDefault(subject.value(), List.of());
    }

    private Map<String, List<Integer>> numbersBySubject(String topic) {
        Map<String, List<Integer>> numbers = new HashMap<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : received(topic)) {
            JsonNode event = parse(record.value());
            if (seen.putIfAbsent(event.path("id").asText(), 1) == null) {
                numbers.computeIfAbsent(record.key(), subject -> new ArrayList<>())
                        .add(event.path("data").path("number").asInt());
            }
        }
        return numbers;
    }

    private List<ConsumerRecord<String, byte[]>> received(String topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + port),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static JsonNode parse(byte[] value) {
        try {
            return new ObjectMapper().readTree(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

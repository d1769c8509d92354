package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siklus.Siklus;
import id.siklus.reference.EmbeddedBroker;
import id.siklus.reference.Topics;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application in a process of its own, killed in mid-stream: nothing is lost and nothing is counted twice. */
@DatabaseTest
class KillNineTest {

    private static final String TOPIC = "attendance.events.v1";
    private static final List<String> PEOPLE =
            List.of(Events.EKO, Events.SARI, "197611052001121003", "199607242022031007", "199405082020122008");
    private static final int TAPS = 6000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String databaseUrl = EmbeddedDatabase.freshUrl();
    private final JdbcClient jdbc = JdbcClient.create(source(databaseUrl));
    private EmbeddedBroker broker;
    private Process application;

    @TempDir
    Path folder;

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        broker.createTopics(Topics.onOneNode());
        jdbc.sql("insert into roster.unit (code, name) values ('ORG', 'Biro Organisasi')")
                .update();
        PEOPLE.forEach(this::register);
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.destroyForcibly();
        }
        broker.close();
    }

    @Test
    void killedTwiceInMidStreamItFindsEverythingExact() throws IOException {
        int sent = send();

        for (int seen : List.of(700, 3000)) {
            application = start();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> stillRuns() && taken() >= seen);
            application.destroyForcibly();
            await().atMost(PATIENCE).until(() -> !application.isAlive());
            assertThat(taken()).isLessThan(sent);
            assertBalanced();
        }
        application = start();
        await().atMost(PATIENCE).until(() -> stillRuns() && taken() == sent);

        assertBalanced();
        assertThat(count("select count(*) from attendance.tap")).isEqualTo(TAPS);
        assertThat(
                        count(
                                "select records from (select sum(records) as records from intake.fate_count where fate = 'APPLIED') c"))
                .isEqualTo(TAPS);
        assertThat(count("select coalesce(sum(records), 0) from intake.fate_count where fate = 'DUPLICATE'"))
                .isEqualTo(sent - TAPS);
        assertThat(count("select count(*) from (select distinct employee, at from attendance.tap) t"))
                .isEqualTo(TAPS);
    }

    /** One tap a minute for each person in turn, every tenth of them twice. */
    private int send() {
        List<Future<RecordMetadata>> sending = new ArrayList<>();
        Map<String, Object> properties = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrap(),
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < TAPS; number++) {
                String person = PEOPLE.get(number % PEOPLE.size());
                String at = "2026-01-%02dT%02d:%02d:00Z".formatted(5 + number / 1440, number / 60 % 24, number % 60);
                for (int times = number % 10 == 0 ? 2 : 1; times > 0; times--) {
                    sending.add(producer.send(
                            record(Events.tap("tap-" + number).of(person).at(at))));
                }
            }
        }
        assertThat(sending).allMatch(Future::isDone);
        return sending.size();
    }

    private static ProducerRecord<byte[], byte[]> record(Events event) {
        RawRecord raw = event.structured(0, 0);
        List<RecordHeader> headers = raw.headers().stream()
                .map(header -> new RecordHeader(header.name(), header.value()))
                .toList();
        return new ProducerRecord<>(TOPIC, null, raw.key(), raw.value(), new ArrayList<Header>(headers));
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classPathOfProduction(),
                Siklus.class.getName()));
        Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.datasource.url", databaseUrl,
                        "spring.datasource.username", "postgres",
                        "siklus.kafka.bootstrap", broker.bootstrap(),
                        "siklus.web.agency", "Biro Contoh",
                        "siklus.intake.topics", TOPIC,
                        "siklus.intake.max-poll-records", "20",
                        "siklus.cycle.sweep-enabled", "false")
                .forEach((name, value) -> command.add("--" + name + "=" + value));
        ProcessBuilder builder = new ProcessBuilder(command);
        // Production asks for one; this server lets everybody in.
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", "none");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private boolean stillRuns() {
        assertThat(application.isAlive())
                .as("the application runs; see " + log())
                .isTrue();
        return true;
    }

    private static Path log() {
        return Path.of("target", "kill-nine.log");
    }

    private static String classPathOfProduction() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void register(String person) {
        jdbc.sql("insert into roster.employee (id, name, status, contract_expected) values (:id, :id, 'PNS', false)")
                .param("id", person)
                .update();
    }

    private long taken() {
        return count("select coalesce(sum(next_offset - first_offset), 0) from intake.consumer_offset");
    }

    private void assertBalanced() {
        assertThat(new JdbcInspection(jdbc).partitions(false)).allMatch(PartitionReport::balanced);
        assertThat(new JdbcInspection(jdbc).partitions(true)).allMatch(PartitionReport::balanced);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }
}

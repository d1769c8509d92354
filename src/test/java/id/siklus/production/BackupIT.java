package id.siklus.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.siklus.processes.BrokerServer;
import id.siklus.processes.Wait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The runbook's backup and restore with PostgreSQL's own tools: dumped while records are taken, lost, restored, read on.
 * Runs where Debian's PostgreSQL is installed, whose tools fit its server; the embedded one brings none.
 */
@Tag("production")
class BackupIT {

    private static final String PERSON = "197505051999031001";
    private static final int EVENTS = 300;

    @TempDir
    static Path folder;

    private final int port = BrokerServer.freePort();
    private Path tools;
    private BrokerServer broker;

    @Test
    void everyRecordSinceTheBackupIsTakenAgainAndNoneTwice() throws Exception {
        tools = newestTools().orElse(null);
        assumeTrue(
                tools != null, "no PostgreSQL with pg_dump in /usr/lib/postgresql: backup and restore are not tried");
        startServers();
        Artifact.Running first = application("siklus").startReady();
        hire("siklus");

        send(0, EVENTS);
        awaitRecords("siklus", EVENTS);
        send(EVENTS, 2 * EVENTS);
        String wrote = run("siklus", "infra/backup/backup.sh", dump());
        send(2 * EVENTS, 3 * EVENTS);
        awaitRecords("siklus", 3 * EVENTS);
        List<String> before = facts("siklus");
        first.process().kill();
        sql("postgres", "drop database siklus with (force)");

        sql("postgres", "create database restored owner siklus");
        String restored = run("restored", "infra/backup/restore.sh", dump());
        long kept = number("restored", "select count(*) from intake.record");
        try (Artifact.Running second = application("restored").startReady()) {
            awaitRecords("restored", 3 * EVENTS);
            send(0, 1);
            awaitRecords("restored", 3 * EVENTS + 1);

            assertThat(wrote).contains("Wrote ");
            assertThat(restored).contains("attendance.events.v1");
            assertThat(kept).isBetween((long) EVENTS, 2L * EVENTS);
            assertThat(facts("restored")).isEqualTo(before).hasSize(3 * EVENTS);
            assertThat(number("restored", "select count(*) from intake.record where fate = 'DUPLICATE'"))
                    .isEqualTo(1);
            assertThat(number(
                            "restored",
                            "select sum(next_offset - first_offset - holes) - (select sum(records) from intake.fate_count)"
                                    + " from intake.consumer_offset"))
                    .isZero();
            assertThat(second.get("/actuator/health").body()).startsWith("{\"status\":\"UP\"");
        }
    }

    @Test
    void nothingIsRestoredOverADatabaseInUse() throws Exception {
        tools = newestTools().orElse(null);
        assumeTrue(
                tools != null, "no PostgreSQL with pg_dump in /usr/lib/postgresql: backup and restore are not tried");
        startServers();
        sql("siklus", "create table somebodys (data text)");

        Process restore = command("siklus", "infra/backup/restore.sh", dump()).start();
        String said = new String(restore.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(restore.waitFor()).isEqualTo(1);
        assertThat(said).contains("is not empty");
    }

    @AfterEach
    void serversEnd() throws Exception {
        if (broker != null) {
            broker.close();
            postgres("pg_ctl", "-D", data().toString(), "-m", "immediate", "stop");
            broker = null;
        }
    }

    private void startServers() throws Exception {
        postgres("initdb", "-D", data().toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        postgres(
                "pg_ctl",
                "-D",
                data().toString(),
                "-w",
                "-l",
                folder.resolve("postgres-" + port + ".log").toString(),
                "-o",
                "-p " + port + " -k " + data() + " -c listen_addresses=127.0.0.1",
                "start");
        sql("postgres", "create role siklus login");
        sql("postgres", "create database siklus owner siklus");
        broker = new BrokerServer(folder.resolve("broker-" + port));
        broker.freshTopics(Map.of());
    }

    private Artifact application(String database) {
        return new Artifact(
                folder,
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        url(database),
                        "SPRING_DATASOURCE_USERNAME",
                        "siklus",
                        "SPRING_DATASOURCE_PASSWORD",
                        "not asked for",
                        "SIKLUS_KAFKA_BOOTSTRAP",
                        broker.bootstrap(),
                        "SIKLUS_WEB_AGENCY",
                        "Biro Contoh"));
    }

    private void hire(String database) {
        sql(database, "insert into roster.unit values ('PUSAT', 'Pusat', null)");
        sql(database, "insert into roster.employee values ('" + PERSON + "', 'Pegawai', 'PNS', false)");
        sql(
                database,
                "insert into roster.assignment (employee, valid_from, unit, position_name) values ('" + PERSON
                        + "', '2020-01-01', 'PUSAT', 'Pegawai')");
    }

    private void send(int from, int to) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "max.in.flight.requests.per.connection", 1),
                new StringSerializer(),
                new StringSerializer())) {
            for (int event = from; event < to; event++) {
                ProducerRecord<String, String> record = new ProducerRecord<>(
                        "attendance.events.v1", PERSON, """
                        {"specversion": "1.0", "id": "tap-%d", "source": "urn:example:absensi",
                         "type": "id.siklus.attendance.recorded.v1", "subject": "%s",
                         "time": "2026-01-05T07:%02d:%02d+07:00", "data": {"kind": "CHECK_IN", "method": "DEVICE"}}
                        """.formatted(event, PERSON, event / 60, event % 60));
                record.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
                producer.send(record);
            }
            producer.flush();
        }
    }

    private void awaitRecords(String database, int records) {
        Wait.until(
                records + " records are taken",
                60,
                () -> number(database, "select count(*) from intake.record") >= records);
    }

    /** What the ledger says, row by row. */
    private List<String> facts(String database) {
        return client(database)
                .sql(
                        "select source || ' ' || id || ' ' || employee || ' ' || at || ' ' || kind from attendance.tap order by 1")
                .query(String.class)
                .list();
    }

    private long number(String database, String query) {
        return client(database).sql(query).query(Long.class).single();
    }

    private void sql(String database, String statement) {
        client(database).sql(statement).update();
    }

    private JdbcClient client(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database) + "?user=postgres");
        return JdbcClient.create(source);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path data() {
        return folder.resolve("data-" + port);
    }

    private String dump() {
        return folder.resolve("siklus-" + port + ".dump").toString();
    }

    /** Runs a script of {@code infra/backup} as the application's user. */
    private String run(String database, String... words) throws Exception {
        Process process = command(database, words).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private ProcessBuilder command(String database, String... words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        Integer.toString(port),
                        "PGUSER",
                        "siklus",
                        "PGDATABASE",
                        database,
                        "PATH",
                        tools + ":" + System.getenv("PATH")));
        return builder;
    }

    /** PostgreSQL refuses to run as root: a name space of users without root serves, as it does for the embedded one. */
    private void postgres(String tool, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(tools.resolve(tool).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(folder, tool, ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    }

    private static Optional<Path> newestTools() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Stream.of("initdb", "pg_ctl", "pg_dump", "pg_restore", "psql")
                            .allMatch(tool -> Files.isExecutable(bin.resolve(tool))))
                    .max(Comparator.comparing(Path::toString));
        }
    }
}

package id.siklus.production;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.processes.BrokerServer;
import id.siklus.processes.DatabaseServer;
import id.siklus.processes.JavaProcess;
import id.siklus.processes.Wait;
import id.siklus.reference.RunningReference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong outside is one sentence and a non-zero exit, without a trace. */
@Tag("production")
class StartRefusalsIT {

    private static final String FIRST_WORDS = "Siklus does not start. ";

    @TempDir
    static Path folder;

    private static DatabaseServer database;
    private static BrokerServer broker;
    private static Artifact artifact;

    @BeforeAll
    static void serversRun() {
        database = new DatabaseServer(folder.resolve("postgres"));
        database.createWithOwner("siklus", Artifact.PASSWORD);
        broker = new BrokerServer(folder);
        broker.freshTopics(Map.of());
        artifact = new Artifact(folder, database, broker);
    }

    @AfterAll
    static void serversEnd() {
        broker.close();
        database.close();
    }

    @Test
    void missingVariables() {
        assertThat(refusal(artifact.without("SPRING_DATASOURCE_PASSWORD").without("SIKLUS_KAFKA_BOOTSTRAP")))
                .startsWith("SPRING_DATASOURCE_PASSWORD, SIKLUS_KAFKA_BOOTSTRAP are not set");
        assertThat(refusal(artifact.without("SIKLUS_WEB_AGENCY"))).startsWith("SIKLUS_WEB_AGENCY is not set");
    }

    @Test
    void printedPasswords() {
        assertThat(refusal(artifact.with("SPRING_DATASOURCE_PASSWORD", RunningReference.PASSWORD)))
                .startsWith("SPRING_DATASOURCE_PASSWORD holds the printed password");
    }

    @Test
    void aWrongPasswordOfTheDatabase() {
        assertThat(refusal(artifact.with("SPRING_DATASOURCE_PASSWORD", "guessed")))
                .contains("refuses the user", "SPRING_DATASOURCE_PASSWORD")
                .doesNotContain("guessed");
    }

    @Test
    void aDatabaseThatIsNotThere() {
        assertThat(refusal(artifact.with(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://127.0.0.1:" + BrokerServer.freePort() + "/siklus?password=told")))
                .contains("cannot be reached")
                .doesNotContain("told");
        assertThat(refusal(artifact.with("SPRING_DATASOURCE_URL", database.address("nowhere"))))
                .contains("does not exist");
    }

    @Test
    void aDatabaseInAnotherEncoding() {
        database.client("postgres")
                .sql(
                        "create database latin encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0 owner siklus")
                .update();

        assertThat(refusal(artifact.with("SPRING_DATASOURCE_URL", database.address("latin"))))
                .contains("encoding LATIN1");
    }

    @Test
    void aTopicThatIsSetUpWrongly() throws Exception {
        set("work.events.v1", "cleanup.policy", "compact");
        try {
            assertThat(refusal(artifact)).contains("work.events.v1", "cleanup.policy=compact");
        } finally {
            set("work.events.v1", "cleanup.policy", "delete");
        }
    }

    @Test
    void addressesAndZonesThatAreNone() {
        assertThat(refusal(artifact.with("SIKLUS_KAFKA_BOOTSTRAP", "localhost")))
                .contains("SIKLUS_KAFKA_BOOTSTRAP=localhost");
        assertThat(refusal(artifact.with("SIKLUS_CYCLE_ZONE", "Mars/Base")))
                .contains("SIKLUS_CYCLE_ZONE=Mars/Base cannot be read as a time zone");
        assertThat(refusal(artifact.with("SIKLUS_BOOTSTRAP_ADMIN", "the boss")))
                .startsWith("SIKLUS_BOOTSTRAP_ADMIN must begin with a NIP");
    }

    @Test
    void aTakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            assertThat(refusal(artifact.with("SERVER_PORT", Integer.toString(taken.getLocalPort()))))
                    .startsWith("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void aBrokerThatIsAwayIsSaidAndNotWaitedFor() {
        try (Artifact.Running running = artifact.with("SIKLUS_KAFKA_BOOTSTRAP", "127.0.0.1:" + BrokerServer.freePort())
                .startReady()) {
            Wait.until("it is said", 10, () -> running.process().said("does not answer; starting without it"));
            assertThat(running.process().output()).doesNotContain(FIRST_WORDS);
        }
    }

    private static String refusal(Artifact artifact) {
        try (JavaProcess process = artifact.start()) {
            assertThat(process.await(Duration.ofSeconds(120))).as("it ends").isTrue();
            String said = process.output();
            assertThat(process.exitCode()).as(said).isEqualTo(1);
            assertThat(said).doesNotContain("\tat ").doesNotContain("APPLICATION FAILED");
            List<String> sentences =
                    said.lines().filter(line -> line.startsWith(FIRST_WORDS)).toList();
            assertThat(sentences).as(said).hasSize(1);
            return sentences.get(0).substring(FIRST_WORDS.length());
        }
    }

    private static void set(String topic, String name, String value) throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrap()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }
}

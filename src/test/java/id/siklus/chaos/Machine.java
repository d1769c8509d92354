package id.siklus.chaos;

import id.siklus.processes.BrokerServer;
import id.siklus.processes.DatabaseServer;
import id.siklus.processes.JavaProcess;
import id.siklus.processes.PackedClasses;
import id.siklus.processes.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** DatabaseServer and broker of all runs, and a database that the bureau has moved into, to be copied for each of them. */
final class Machine implements AutoCloseable {

    static final String TEMPLATE = "bureau";

    private static final String MORE_PEOPLE = """
            insert into roster.employee (id, name, status, contract_expected)
            select id, 'Pegawai ' || id, 'PNS', false from unnest(:ids) as id
            """;

    private final Path folder;
    private final DatabaseServer database;
    private final BrokerServer broker;
    private final PackedClasses classes;

    Machine(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.classes = PackedClasses.in(this.folder.resolve("classes"));
        this.database = new DatabaseServer(this.folder.resolve("postgres"));
        this.broker = new BrokerServer(this.folder.resolve("broker"));
        broker.freshTopics(Map.of());
        moveIn();
    }

    private void moveIn() {
        database.client("postgres").sql("create database " + TEMPLATE).update();
        JdbcClient jdbc = database.client(TEMPLATE);
        try (JavaProcess node = startNode(
                folder.resolve("bureau.log"),
                Map.of("siklus.intake.enabled", "false", "siklus.publishing.enabled", "false"),
                database.url(TEMPLATE),
                broker)) {
            Wait.until("the bureau moves in", 180, () -> {
                if (!node.isAlive()) {
                    throw new IllegalStateException("The application ended; see " + node.log());
                }
                return node.said("(process running for");
            });
            node.stop();
        }
        jdbc.sql(MORE_PEOPLE).param("ids", People.OTHERS.toArray(String[]::new)).update();
        Wait.until("nobody is connected", 30, () -> jdbcIsFree(database));
    }

    /** Starts a node of the application on a database and a broker. */
    JavaProcess startNode(Path log, Map<String, String> properties, String databaseUrl, BrokerServer kafka) {
        return JavaProcess.start(
                ChaosNode.class,
                log,
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", classes.option()),
                classes.classPath(),
                properties,
                List.of(databaseUrl, kafka.bootstrap()));
    }

    private static boolean jdbcIsFree(DatabaseServer database) {
        return database.client("postgres")
                        .sql("select count(*) from pg_stat_activity where datname = '" + TEMPLATE + "'")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    DatabaseServer database() {
        return database;
    }

    BrokerServer broker() {
        return broker;
    }

    /** A folder for the logs of a run. */
    Path folderOf(String run) {
        try {
            return Files.createDirectories(folder.resolve("runs").resolve(run));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A second server with the same databases, in another folder. */
    DatabaseServer copyOfServer(Path other) {
        database.stop();
        try {
            Process copy = new ProcessBuilder("cp", "-a", database.folder() + "/.", other.toString())
                    .inheritIO()
                    .start();
            if (copy.waitFor() != 0) {
                throw new IllegalStateException("The server cannot be copied to " + other);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            database.start();
        }
        return new DatabaseServer(other);
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}

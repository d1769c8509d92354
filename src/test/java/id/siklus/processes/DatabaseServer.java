package id.siklus.processes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A durable PostgreSQL server that can be crashed, stopped and started. */
public final class DatabaseServer implements AutoCloseable {

    private final Path folder;
    private final int port = BrokerServer.freePort();
    private final Map<String, String> settings;
    private EmbeddedPostgres server;

    public DatabaseServer(Path folder) {
        this(folder, Map.of());
    }

    /** A server with settings of its own beside those that every server here has. */
    public DatabaseServer(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
        start();
    }

    public void start() {
        try {
            Files.createDirectories(folder);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            settings.forEach(builder::setServerConfig);
            server = builder.setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("timezone", "Pacific/Chatham")
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setPort(port)
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends at once, as a power cut would: connections break, the log is replayed at the next start. */
    public void crash() {
        signal("QUIT");
        Wait.until("PostgreSQL is down", 30, () -> !Files.exists(folder.resolve("postmaster.pid")));
        close();
    }

    /** Ends in order; who is connected is thrown out. */
    public void stop() {
        close();
    }

    public void signal(String name) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            new ProcessBuilder("kill", "-" + name, lines.get(0).strip()).start().waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=postgres";
    }

    /** Without user and password, for who brings both. */
    public String address(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** A database that belongs to a user of the same name, who has to say this password; everybody else needs none. */
    public void createWithOwner(String name, String password) {
        client("postgres")
                .sql("create role " + name + " login password '" + password + "'")
                .update();
        client("postgres").sql("create database " + name + " owner " + name).update();
        try {
            Path rules = folder.resolve("pg_hba.conf");
            Files.writeString(rules, "host all " + name + " 127.0.0.1/32 scram-sha-256\n" + Files.readString(rules));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        client("postgres").sql("select pg_reload_conf()").query(Boolean.class).single();
    }

    public JdbcClient client(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(name));
        return JdbcClient.create(source);
    }

    /**
     * Makes a database of another one. The checkpoint matters to whoever crashes the server afterwards: a sequence that
     * was copied with numbers in hand does not log the next ones before one, and would give them out a second time.
     */
    public void copy(String template, String name) {
        client("postgres")
                .sql("create database " + name + " template " + template)
                .update();
        client("postgres").sql("checkpoint").update();
    }

    public void drop(String name) {
        client("postgres")
                .sql("drop database if exists " + name + " with (force)")
                .update();
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

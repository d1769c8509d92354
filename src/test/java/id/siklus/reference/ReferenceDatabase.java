package id.siklus.reference;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A durable PostgreSQL of our own on loopback, kept in a folder. */
final class ReferenceDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;

    private ReferenceDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static ReferenceDatabase start(Path folder, int port) {
        stopOrphan(folder);
        try {
            Files.createDirectories(folder);
            return new ReferenceDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    // The library starts PostgreSQL for throw-away tests: durability has to be switched on again,
                    // and its own hook would stop the server while the application is still closing.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setPort(port)
                    .start());
        } catch (IOException | IllegalStateException broken) {
            throw new CannotStart("PostgreSQL does not start in " + folder + ": " + broken.getMessage()
                    + ". If the folder is damaged, remove it and start again.");
        }
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** A launcher that was killed leaves its PostgreSQL behind, which nobody else can own: the folder is locked. */
    private static void stopOrphan(Path folder) {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            ProcessHandle orphan = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .orElse(null);
            if (orphan != null) {
                orphan.destroy();
                orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception unreadable) {
            throw new CannotStart("A PostgreSQL left behind in " + folder + " does not stop; end it by hand.");
        }
    }
}

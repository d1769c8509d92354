package id.siklus.production;

import id.siklus.processes.BrokerServer;
import id.siklus.processes.DatabaseServer;
import id.siklus.processes.JavaProcess;
import id.siklus.processes.Wait;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The jar that {@code mvn package} made, started with an environment as production would. */
final class Artifact {

    static final Path JAR = Path.of(System.getProperty("siklus.jar", "target/siklus.jar"));
    static final String PASSWORD = "owner-of-this-test-database";

    private static final AtomicInteger STARTS = new AtomicInteger();

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    Artifact(Path folder, DatabaseServer database, BrokerServer broker) {
        this.folder = folder;
        environment.put("SPRING_DATASOURCE_URL", database.address("siklus"));
        environment.put("SPRING_DATASOURCE_USERNAME", "siklus");
        environment.put("SPRING_DATASOURCE_PASSWORD", PASSWORD);
        environment.put("SIKLUS_KAFKA_BOOTSTRAP", broker.bootstrap());
        environment.put("SIKLUS_WEB_AGENCY", "Biro Contoh");
    }

    Artifact(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment.putAll(environment);
    }

    Artifact with(String variable, String value) {
        Artifact other = new Artifact(folder, environment);
        other.environment.put(variable, value);
        return other;
    }

    Artifact without(String variable) {
        Artifact other = new Artifact(folder, environment);
        other.environment.remove(variable);
        return other;
    }

    JavaProcess start(String... arguments) {
        return JavaProcess.ofJar(
                JAR,
                folder.resolve("siklus-" + STARTS.incrementAndGet() + ".log"),
                "-Xmx640m",
                environment,
                List.of(arguments));
    }

    /** Starts and waits until the application says that it is ready. */
    Running startReady() {
        int port = BrokerServer.freePort();
        JavaProcess process = with("SERVER_PORT", Integer.toString(port)).start();
        Running running = new Running(process, "http://127.0.0.1:" + port);
        Wait.until("the application is ready", 180, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application ended: " + process.output());
            }
            return running.isReady();
        });
        return running;
    }

    /** An application that answers. */
    record Running(JavaProcess process, String address) implements AutoCloseable {

        private boolean isReady() {
            try {
                return get("/readyz").statusCode() == 200;
            } catch (IllegalStateException notYet) {
                return false;
            }
        }

        HttpResponse<String> get(String path) {
            try {
                return HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address + path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
            } catch (java.io.IOException broken) {
                throw new IllegalStateException(broken);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        public void close() {
            process.close();
        }
    }
}

package id.siklus.reference;

import id.siklus.testing.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole reference set-up inside a test, on free ports and with nothing kept afterwards. */
public final class RunningReference implements AutoCloseable {

    /** Of everybody. */
    public static final String PASSWORD = Bureau.PASSWORD;

    private final Path folder;
    private final EmbeddedBroker broker;
    private final ConfigurableApplicationContext application;

    private RunningReference(Path folder, EmbeddedBroker broker, ConfigurableApplicationContext application) {
        this.folder = folder;
        this.broker = broker;
        this.application = application;
    }

    /** Starts the bureau on the morning of 5 January 2026. */
    public static RunningReference start() {
        try {
            Path folder = Files.createTempDirectory("siklus-test");
            EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
            broker.createTopics(Topics.onOneNode());
            return new RunningReference(
                    folder,
                    broker,
                    ReferenceApplication.start(
                            0, EmbeddedDatabase.freshUrl(), broker.bootstrap(), ReferenceApplication.START_DATE, 0));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** {@code http://127.0.0.1:…} without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrap() {
        return broker.bootstrap();
    }

    @Override
    public void close() throws IOException {
        application.close();
        broker.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}

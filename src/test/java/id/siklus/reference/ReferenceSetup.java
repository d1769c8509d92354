package id.siklus.reference;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import sun.misc.Signal;

/**
 * {@code make run}: starts database, broker and application in this order, and stops them in the opposite one. A set-up
 * for looking and trying: it listens on loopback only and its passwords are printed.
 */
public final class ReferenceSetup {

    private static final String LOOPBACK = "127.0.0.1";

    private ReferenceSetup() {}

    public static void main(String[] arguments) {
        try {
            ReferenceSettings settings = ReferenceSettings.from(System.getenv());
            start(settings);
            Banner.print(settings);
        } catch (CannotStart sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        } catch (RuntimeException broken) {
            // Spring has reported it; what is already running would keep this process alive.
            System.exit(1);
        }
    }

    /**
     * Starts an instance as the environment describes it.
     *
     * @throws CannotStart with one sentence for whoever started it
     */
    public static RunningSetup launch(Map<String, String> environment) {
        ReferenceSettings settings = ReferenceSettings.from(environment);
        start(settings);
        return new RunningSetup(
                "http://" + LOOPBACK + ":" + settings.httpPort(),
                LOOPBACK + ":" + settings.kafkaPort(),
                Bureau.PASSWORD,
                Bureau.PEOPLE.stream().map(person -> person.id().value()).toList());
    }

    private static void start(ReferenceSettings settings) {
        refuseOtherAddresses();
        checkPort(settings.httpPort(), "SIKLUS_HTTP_PORT");
        checkPort(settings.kafkaPort(), "SIKLUS_KAFKA_PORT");
        lock(settings.data());
        ShutdownOrder shutdown = new ShutdownOrder();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "shutdown"));
        // Ctrl-C and TERM are the ordinary way to end this: leave with 0 once everything has stopped in order.
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), signal -> new Thread(() -> System.exit(0), "exit").start());
        }
        ReferenceDatabase database =
                ReferenceDatabase.start(settings.data().resolve("postgres"), settings.databasePort());
        shutdown.add(database);
        EmbeddedBroker broker = EmbeddedBroker.start(settings.data().resolve("kafka"), settings.kafkaPort());
        shutdown.add(broker);
        broker.createTopics(Topics.onOneNode());
        shutdown.add(ReferenceApplication.start(
                settings.httpPort(), database.url(), broker.bootstrap(), settings.startDate(), settings.employees()));
    }

    private static void refuseOtherAddresses() {
        String address = System.getenv().getOrDefault("SERVER_ADDRESS", LOOPBACK);
        if (!address.equals(LOOPBACK) && !address.equals("localhost")) {
            throw new CannotStart("The reference set-up prints its passwords, so it listens on 127.0.0.1 only; "
                    + "SERVER_ADDRESS=" + address + " needs a production set-up (infra/).");
        }
    }

    static void checkPort(int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new CannotStart("Port " + port + " is taken by another program: stop that program, or choose another "
                    + "port with " + variable + "=….");
        }
    }

    /** Two launchers on one folder would ruin it; the lock goes with this process. */
    private static void lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new CannotStart("The folder " + folder + " is in use by another Siklus; choose another with "
                        + "SIKLUS_DATA=….");
            }
        } catch (IOException | OverlappingFileLockException broken) {
            throw new CannotStart("The folder " + folder + " cannot be used: " + broken.getMessage());
        }
    }
}

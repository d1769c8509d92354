package id.siklus.reference.demo;

import id.siklus.reference.CannotStart;
import id.siklus.reference.ReferenceSetup;
import id.siklus.reference.RunningSetup;
import id.siklus.testing.SignedInPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * {@code make demo}: starts its own instance in its own folder and on its own ports, plays the year 2026 of the bureau
 * through HTTP and Kafka, and prints who got which predicate and why.
 */
public final class YearDemo {

    private static final long SEED = 2012;
    private static final Path FOLDER = Path.of("target", "demo");

    private YearDemo() {}

    public static void main(String[] arguments) {
        int exit = 0;
        try {
            play();
        } catch (DemoFailed | SignedInPerson.Refused | CannotStart | IOException failed) {
            System.err.println("The demo stopped: " + failed.getMessage());
            exit = 1;
        }
        if (System.getenv("KEEP") == null) {
            System.exit(exit);
        }
        System.out.println("The instance keeps running; stop it with Ctrl-C.");
    }

    private static void play() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER.resolve("data"));
        Files.createDirectories(FOLDER);
        Progress progress = new Progress();
        RunningSetup setup = ReferenceSetup.launch(environment());
        System.out.println(System.lineSeparator() + "  The bureau's year 2026, on " + setup.address());
        try (FactSender facts = new FactSender(setup.bootstrap())) {
            Bureau2026 bureau = new Bureau2026(setup.address(), setup.password(), SEED, setup.people());
            progress.say("Everybody is signed in");
            new DemoYear(bureau, facts, progress, SEED).play();
            report(new YearTable(bureau, facts), bureau.desk().done(), facts.sent(), progress.seconds());
        }
    }

    private static void report(YearTable table, int tasks, long facts, long seconds) throws IOException {
        StringBuilder report = new StringBuilder("\n");
        append(report, table.people());
        append(report, table.partitions());
        report.append(String.format("%d tasks done by people, %d facts reported, %d s.%n", tasks, facts, seconds));
        System.out.print(report);
        Files.writeString(FOLDER.resolve("report.md"), "# The bureau's year 2026\n" + report);
    }

    private static void append(StringBuilder report, List<String> lines) {
        lines.forEach(line -> report.append(line).append('\n'));
        report.append('\n');
    }

    /** Ports and folder of its own, so that a set-up that runs already is left alone. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putIfAbsent("SIKLUS_HTTP_PORT", "18080");
        environment.putIfAbsent("SIKLUS_KAFKA_PORT", "19092");
        environment.putIfAbsent("SIKLUS_DB_PORT", "15433");
        environment.put("SIKLUS_DATA", FOLDER.resolve("data").toString());
        environment.put("SIKLUS_START_DATE", "2026-01-05");
        environment.put("EMPLOYEES", "0");
        return environment;
    }
}

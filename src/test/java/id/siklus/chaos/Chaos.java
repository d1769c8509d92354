package id.siklus.chaos;

import id.siklus.chaos.Message.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * {@code make chaos}: prints one table and writes {@code target/chaos/report.md}. {@code RUNS}, {@code EVENTS},
 * {@code RATE}, {@code SEED}, {@code FUZZ} and {@code FAULTS} (words of their names, separated by commas) choose what is
 * run.
 */
public final class Chaos {

    private static final Path FOLDER = Path.of("target", "chaos");

    private Chaos() {}

    public static void main(String[] arguments) throws IOException {
        int runs = number("RUNS", 3);
        Run.Load load = new Run.Load(number("SEED", 4), number("EVENTS", 6000), number("RATE", 700));
        String wanted = System.getenv().getOrDefault("FAULTS", "");
        List<Fault> faults = Faults.all().stream()
                .filter(fault -> isWanted(wanted, fault.name()))
                .toList();
        FileSystemUtils.deleteRecursively(FOLDER);
        List<Suite.Row> rows = new ArrayList<>();
        if (!faults.isEmpty()) {
            rows.addAll(run(FOLDER, load, faults, runs));
        }
        int fuzz = number("FUZZ", 1_000_000);
        if (fuzz > 0 && isWanted(wanted, FuzzRow.name(fuzz))) {
            rows.add(said(FuzzRow.of(FOLDER, fuzz, load.seed())));
        }
        Files.writeString(FOLDER.resolve("report.md"), report(load, rows), StandardCharsets.UTF_8);
        System.out.println("\n" + table(rows) + "\nWritten to " + FOLDER.resolve("report.md"));
        System.exit(rows.stream().allMatch(Suite.Row::isClean) ? 0 : 1);
    }

    private static boolean isWanted(String wanted, String name) {
        return List.of(wanted.split(",")).stream().anyMatch(name::contains);
    }

    static List<Suite.Row> run(Path folder, Run.Load load, List<Fault> faults, int runs) {
        List<Suite.Row> rows = new ArrayList<>();
        try (Machine machine = new Machine(folder)) {
            Suite suite = new Suite(machine, load);
            rows.add(said(suite.undisturbed()));
            for (Fault fault : faults) {
                rows.add(said(suite.runs(fault, runs)));
            }
        }
        return rows;
    }

    private static Suite.Row said(Suite.Row row) {
        System.out.println(line(row));
        return row;
    }

    static String table(List<Suite.Row> rows) {
        StringBuilder table = new StringBuilder(
                "| Fault | Runs | Lost | Doubled | Out of balance | Recovery, median (longest) | Notes |\n"
                        + "|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> table.append(line(row)).append('\n'));
        return table.toString();
    }

    private static String line(Suite.Row row) {
        return "| %s | %d | %d | %d | %d | %s | %s |"
                .formatted(
                        row.fault(),
                        row.runs(),
                        row.lost(),
                        row.doubled(),
                        row.unbalanced(),
                        times(row.recoveries()),
                        String.join("; ", row.notes()));
    }

    private static String times(List<Duration> recoveries) {
        if (recoveries.isEmpty()) {
            return "–";
        }
        List<Duration> sorted = new ArrayList<>(recoveries);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.1f s (%.1f s)",
                sorted.get(sorted.size() / 2).toMillis() / 1000d,
                sorted.get(sorted.size() - 1).toMillis() / 1000d);
    }

    private static String report(Run.Load load, List<Suite.Row> rows) {
        List<Message> stream = EventStream.of(load.seed(), load.events());
        StringBuilder kinds = new StringBuilder();
        for (Kind kind : Kind.values()) {
            kinds.append(", ")
                    .append(stream.stream()
                            .filter(message -> message.kind() == kind)
                            .count())
                    .append(' ')
                    .append(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return """
                # Faults and what came of them

                One stream (seed %d, %d records%s) at %d records a second through PostgreSQL, broker and application in
                processes of their own on this machine (%d processors, Java %s). "Lost" and "doubled" count rows of the
                ledgers, fates of records, mail, states of processes and events out that differ from the undisturbed
                run. Recovery is the time from the end of the fault to the next committed work; where the application
                was killed its start is part of it.

                %s""".formatted(
                        load.seed(),
                        stream.size(),
                        kinds,
                        load.perSecond(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        table(rows));
    }

    private static int number(String name, int otherwise) {
        String text = System.getenv().getOrDefault(name, "");
        return text.isBlank() ? otherwise : Integer.parseInt(text.strip());
    }
}

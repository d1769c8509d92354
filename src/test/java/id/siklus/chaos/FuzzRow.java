package id.siklus.chaos;

import id.siklus.intake.Fuzz;
import id.siklus.processes.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Mutated records through the intake with its rooms, in a process with little memory; a row of the same table. */
final class FuzzRow {

    private FuzzRow() {}

    static String name(int records) {
        return String.format(Locale.ROOT, "%,d mutated records", records).replace(',', ' ');
    }

    /** Unclassified records stand as lost. */
    static Suite.Row of(Path folder, int records, long seed) {
        try (JavaProcess fuzz = JavaProcess.start(
                Fuzz.class,
                folder.resolve("fuzz.log"),
                List.of("-Xmx512m"),
                Map.of(),
                List.of(Integer.toString(records), Long.toString(seed)))) {
            if (!fuzz.await(Duration.ofMinutes(20)) || fuzz.exitCode() != 0) {
                return row(records, 0, 0, "FAILED: see " + fuzz.log());
            }
            return row(records, last(fuzz.log()).split(" ", 6));
        }
    }

    private static Suite.Row row(int records, String[] result) {
        boolean stopped = !result[2].equals("0");
        int unclassified = Integer.parseInt(result[3]);
        int unbalanced = result[4].equals("true") ? 0 : 1;
        return row(records, unclassified, unbalanced, (stopped ? "FAILED: stopped; " : "0 stops; ") + result[5]);
    }

    private static Suite.Row row(int records, int lost, int unbalanced, String note) {
        return new Suite.Row(name(records), 1, lost, 0, unbalanced, List.of(), Set.of(note));
    }

    private static String last(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith(Fuzz.RESULT))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

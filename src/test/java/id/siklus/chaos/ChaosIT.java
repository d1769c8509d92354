package id.siklus.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The short version of {@code make chaos}: one run each of a few faults on a small stream, a death between effects and
 * offsets, one between engine and mailbox, a zombie, and a database that crashes.
 */
@Tag("application")
class ChaosIT {

    private static final Path FOLDER = Path.of("target", "chaos-short");
    private static final Run.Load LOAD = new Run.Load(4, 1200, 600);
    private static final List<String> FAULTS = List.of(
            "kill -9 before commit",
            "kill -9 after engine command",
            "node frozen in a transaction, woken early",
            "PostgreSQL crashes");

    @Test
    void nothingIsLostOrDoubledWhateverDies() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        List<Fault> faults = Faults.all().stream()
                .filter(fault -> FAULTS.contains(fault.name()))
                .toList();
        assertThat(faults).hasSameSizeAs(FAULTS);

        List<Suite.Row> rows = Chaos.run(FOLDER, LOAD, faults, 1);

        assertThat(rows).hasSize(1 + FAULTS.size()).allSatisfy(row -> {
            assertThat(row.notes())
                    .as(row.fault())
                    .noneMatch(note -> note.startsWith("FAILED") || note.startsWith("STUCK"));
            assertThat(row.runs()).as(row.fault()).isEqualTo(1);
            assertThat(row.lost()).as("lost by: %s", row).isZero();
            assertThat(row.doubled()).as("doubled by: %s", row).isZero();
            assertThat(row.unbalanced()).as("out of balance by: %s", row).isZero();
            assertThat(row.isClean()).as("%s", row).isTrue();
        });
    }
}

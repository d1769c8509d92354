package id.siklus.bench;

import id.siklus.bench.Figure.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * {@code make bench}: prints one table and writes {@code target/bench/report.md}. {@code ONLY} (words of their names,
 * separated by commas) chooses measurements; {@code SCALE} below 1 makes a run short, for trials; {@code EMPLOYEES} is
 * the size of the agency;
 * {@code KEEP=1} goes on with the database and the agency of the run before.
 */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final String HEAD = "| Measured | Value | Target | | |\n|---|---|---|---|---|\n";

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        double scale = Double.parseDouble(environment("SCALE", "1"));
        int employees = Integer.parseInt(environment("EMPLOYEES", "10000"));
        List<String> only = List.of(environment("ONLY", "").split(","));
        if (environment("KEEP", "").isEmpty()) {
            FileSystemUtils.deleteRecursively(FOLDER);
        }
        Files.createDirectories(FOLDER);
        Instant began = Instant.now();
        List<Figure> figures = new ArrayList<>();
        String machine;
        try (BenchWorld world = new BenchWorld(FOLDER.toAbsolutePath(), scale, employees)) {
            machine = Hardware.describe(world);
            System.out.println(machine + "\n\n" + HEAD.strip());
            for (Measurement measurement : Measurements.all()) {
                if (only.stream().anyMatch(measurement.name()::contains)) {
                    figures.addAll(take(measurement, world));
                }
            }
        }
        String report = report(machine, scale, Duration.between(began, Instant.now()), figures);
        Files.writeString(FOLDER.resolve("report.md"), report, StandardCharsets.UTF_8);
        System.out.println("\n" + report + "\nWritten to " + FOLDER.resolve("report.md"));
        System.exit(figures.stream().allMatch(Figure::met) ? 0 : 1);
    }

    /** A measurement that fails is a row of the table; the others go on. */
    private static List<Figure> take(Measurement measurement, BenchWorld world) {
        List<Figure> figures;
        Instant began = Instant.now();
        try {
            figures = measurement.take(world);
        } catch (Exception broken) {
            broken.printStackTrace();
            figures = List.of(Figure.of(measurement.name(), Double.NaN, Unit.COUNT)
                    .atLeast(0)
                    .note("failed: %s", broken));
        }
        figures.forEach(figure -> System.out.println(figure.line()));
        System.out.printf(
                Locale.ROOT,
                "  (%s: %d s)%n",
                measurement.name(),
                Duration.between(began, Instant.now()).toSeconds());
        return figures;
    }

    private static String report(String machine, double scale, Duration took, List<Figure> figures) {
        StringBuilder table = new StringBuilder(HEAD);
        figures.forEach(figure -> table.append(figure.line()).append('\n'));
        String shortened = scale == 1 ? "" : " **A trial: SCALE=" + scale + ".**";
        return "%s%n%nThe run took %d min %d s.%s%n%n%s"
                .formatted(machine, took.toMinutes(), took.toSecondsPart(), shortened, table);
    }

    private static String environment(String name, String otherwise) {
        String text = System.getenv().getOrDefault(name, "");
        return text.isBlank() ? otherwise : text.strip();
    }
}

package id.siklus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.kafka.common.utils.AppInfoParser;

/** On what the figures were measured. */
final class Hardware {

    private Hardware() {}

    static String describe(BenchWorld world) {
        String postgres = world.database()
                .client("postgres")
                .sql("select current_setting('server_version')")
                .query(String.class)
                .single();
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %.0f GiB of memory, %s %s, Java %s, PostgreSQL %s (fsync and synchronous_commit "
                        + "on, %s), Kafka %s; an agency of %d. Everything on this one machine.",
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name"),
                Double.parseDouble(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / (1 << 20),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version(),
                postgres,
                BenchWorld.SERVER_SETTINGS.toString().replaceAll("[{}]", ""),
                AppInfoParser.getVersion(),
                world.employees());
    }

    private static String line(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        } catch (IOException elsewhere) {
            return "0";
        }
    }
}

package id.siklus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files from elsewhere are exactly the ones that were looked at, and no page loads a script or style but ours and theirs. */
class VendoredFilesTest {

    private static final Path VENDOR = Path.of("src/main/resources/static/vendor");
    /** Package, version, file, sum and licence; the folder of a file ends with its version. */
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| [@\\w./-]+ \\| ([\\d.]+) \\| `([^`/]+-\\1/[^`]+)` \\| `([0-9a-f]{64})` \\| [\\w.-]+ \\|$");

    private static final Pattern LOADED =
            Pattern.compile("(?:<script\\b|<link\\b[^>]*rel=\"stylesheet\")[^>]*?(?:src|href)=\"([^\"]+)\"");

    @Test
    void everyFileHasTheSumThatIsWrittenDown() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(VENDOR)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("VENDORED.md")) {
                    found.put(VENDOR.relativize(file).toString().replace('\\', '/'), sumOf(file));
                }
            }
        }

        assertThat(found).isNotEmpty().isEqualTo(writtenDown());
    }

    @Test
    void noPageLoadsAScriptOrStyleFromElsewhere() throws IOException {
        for (Path template : Templates.all()) {
            Matcher loaded = LOADED.matcher(Files.readString(template));
            while (loaded.find()) {
                assertThat(loaded.group(1)).as(template.toString()).matches("@\\{/(app\\.(css|js)|vendor/[^}]+)}");
            }
        }
    }

    private static Map<String, String> writtenDown() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(VENDOR.resolve("VENDORED.md")));
        while (row.find()) {
            sums.put(row.group(2), row.group(3));
        }
        return sums;
    }

    private static String sumOf(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

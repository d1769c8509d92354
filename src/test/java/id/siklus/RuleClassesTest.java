package id.siklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of classes whose coverage has a floor names classes that are there: one that was renamed must not drop out. */
class RuleClassesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern MEASURED = Pattern.compile("<include>(id/siklus/[^*<]+)\\*</include>");

    @Test
    void everyClassWhoseCoverageHasAFloorIsThere() throws IOException {
        List<String> measured = MEASURED.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(MatchResult::group)
                .map(found -> MEASURED.matcher(found).replaceAll("$1"))
                .toList();

        assertThat(measured)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(SOURCES.resolve(name + ".java")).exists());
    }
}

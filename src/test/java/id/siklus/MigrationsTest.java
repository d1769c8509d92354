package id.siklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One version line over all rooms, one folder and one schema per room. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern NAME = Pattern.compile("V(\\d{12})__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern CREATED_SCHEMA = Pattern.compile("(?i)create schema (?:if not exists )?([a-z_]+)");

    @Test
    void everyFileSaysVersionAndRoomAndLiesInTheFolderOfItsRoom() throws IOException {
        assertThat(files()).isNotEmpty().allSatisfy(file -> {
            Matcher name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches()).as(file.toString()).isTrue();
            assertThat(name.group(2))
                    .as(file.toString())
                    .isEqualTo(file.getParent().getFileName().toString());
        });
    }

    @Test
    void noVersionIsUsedTwice() throws IOException {
        assertThat(files())
                .extracting(file -> file.getFileName().toString().substring(1, 13))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRoomCreatesNoSchemaButItsOwn() throws IOException {
        assertThat(files()).allSatisfy(file -> {
            Matcher schema = CREATED_SCHEMA.matcher(Files.readString(file));
            while (schema.find()) {
                assertThat(schema.group(1))
                        .as(file.toString())
                        .isEqualTo(file.getParent().getFileName().toString());
            }
        });
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(FOLDER)) {
            return found.filter(path -> path.toString().endsWith(".sql")).toList();
        }
    }
}

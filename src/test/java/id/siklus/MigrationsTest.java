package id.siklus;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.testing.ReleasedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Production runs migrations in their order and refuses one that comes late: Flyway's out-of-order stays off. */
    @Test
    void whatIsNewComesAfterWhatWasReleased() throws IOException {
        Set<String> released = ReleasedDatabase.migrations().stream()
                .map(line -> line.split(" ", -1)[1])
                .collect(Collectors.toSet());

        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .filteredOn(name -> !released.contains(name))
                .allSatisfy(name -> assertThat(name.substring(1, 13)).isGreaterThan(ReleasedDatabase.lastVersion()));
    }

    /** Seen failing on a blank added to one of them. */
    @Test
    void whatWasReleasedIsNeverChangedAgain() throws IOException {
        Map<String, Path> files = files().stream()
                .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file));

        assertThat(ReleasedDatabase.migrations()).allSatisfy(line -> {
            String[] words = line.split(" ", -1);
            assertThat(files).containsKey(words[1]);
            assertThat(hash(Files.readAllBytes(files.get(words[1])))).isEqualTo(words[2]);
        });
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(FOLDER)) {
            return found.filter(path -> path.toString().endsWith(".sql")).toList();
        }
    }
}

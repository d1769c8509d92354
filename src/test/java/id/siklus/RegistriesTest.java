package id.siklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Where packages come from is a matter of the machine that builds, not of this project: no file names a registry, and no
 * wrapper fetches a tool of its own.
 */
class RegistriesTest {

    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".siklus", "node_modules");

    /** Hosts that by their name serve packages; the names of XML schemas only look like one. */
    private static final Pattern REGISTRY = Pattern.compile(
            "https?://(?!maven\\.apache\\.org/(?:POM|xsd)/)[\\w.-]*(?:registry|repo\\d?\\.|maven|mirror|nexus|artifactory|npmjs|pypi)[\\w.-]*");

    private static final Pattern SETTING = Pattern.compile(
            "<(?:repository|pluginRepository|mirror|distributionManagement)>|\"resolved\"\\s*:|(?m)^\\s*(?:@[\\w-]+:)?registry\\s*=");

    private static final Set<String> FETCHERS = Set.of(
            "mvnw",
            "mvnw.cmd",
            "gradlew",
            "gradlew.bat",
            "maven-wrapper.properties",
            "maven-wrapper.jar",
            "settings.xml");

    @Test
    void noFileNamesARegistry() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            if (!file.endsWith("RegistriesTest.java")) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (Pattern pattern : List.of(REGISTRY, SETTING)) {
                    Matcher named = pattern.matcher(text);
                    while (named.find()) {
                        found.add(file + ": " + named.group());
                    }
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void noWrapperFetchesATool() throws IOException {
        assertThat(files().stream().map(file -> file.getFileName().toString())).doesNotContainAnyElementsOf(FETCHERS);
    }

    /** Text and data of the project, whether it is committed yet or not. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(""))) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> Stream.iterate(file, path -> path != null, Path::getParent)
                            .noneMatch(
                                    path -> NOT_OURS.contains(path.getFileName().toString())))
                    .filter(file -> !file.toString().endsWith(".woff2"))
                    .toList();
            assertThat(files).hasSizeGreaterThan(500);
            return files;
        }
    }
}

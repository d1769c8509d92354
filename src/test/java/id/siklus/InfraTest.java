package id.siklus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be said of {@code infra/} without a container engine and without a cluster. */
class InfraTest {

    private static final Path INFRA = Path.of("infra");

    @Test
    void everyFileParses() throws IOException {
        List<Path> files = files();

        assertThat(files).hasSizeGreaterThan(20);
        for (Path file : files) {
            if (file.toString().endsWith(".json")) {
                assertThat(new ObjectMapper().readTree(file.toFile()).isObject())
                        .as(file.toString())
                        .isTrue();
            } else if (file.toString().matches(".*\\.ya?ml")) {
                assertThat(yaml(file)).as(file.toString()).isNotEmpty();
            }
        }
    }

    @Test
    void whatComposeMountsExistsAndWhatItAsksForIsInTheExample() throws IOException {
        String text = Files.readString(INFRA.resolve("compose.yaml"));
        Map<?, ?> compose = (Map<?, ?>) yaml(INFRA.resolve("compose.yaml")).get(0);

        for (String mounted : found(text, "- (\\./[^:]+):")) {
            assertThat(INFRA.resolve(mounted)).exists();
        }
        String example = Files.readString(INFRA.resolve("production.env.example"));
        for (String variable : found(text, "\\$\\{([A-Z_]+)")) {
            assertThat(example).contains(variable + "=");
        }
        assertThat(((Map<?, ?>) compose.get("services")).keySet().stream().map(Object::toString))
                .contains("postgres", "kafka", "siklus-1", "siklus-2", "keycloak", "mail", "prometheus", "grafana");
    }

    @Test
    void theImageRunsWithoutRootAndClusterAndComposeAgreeOnItsPorts() throws IOException {
        String image = Files.readString(INFRA.resolve("Dockerfile"));
        String deployment = Files.readString(INFRA.resolve("kubernetes/deployment.yaml"));

        assertThat(image).contains("USER 10001:10001", "17-jre", "ENTRYPOINT [\"java\"");
        assertThat(deployment)
                .contains(
                        "runAsUser: 10001", "readOnlyRootFilesystem: true", "containerPort: 9090", "/readyz", "/livez");
        assertThat(Files.readString(INFRA.resolve("kubernetes/configmap.yaml")))
                .contains("SIKLUS_MANAGEMENT_PORT: \"9090\"");
    }

    @Test
    void everyRunbookEntryThatAnAlertNamesExists() throws IOException {
        Set<String> headings = new TreeSet<>();
        Files.readString(Path.of("src/docs/runbook.md"))
                .lines()
                .filter(line -> line.startsWith("## "))
                .forEach(line -> headings.add(
                        line.substring(3).toLowerCase(java.util.Locale.ROOT).replace(' ', '-')));

        List<String> named =
                found(Files.readString(INFRA.resolve("prometheus/siklus.rules.yml")), "runbook\\.md#([a-z-]+)");

        assertThat(named).isNotEmpty();
        assertThat(headings).containsAll(named);
    }

    @Test
    void theKustomizationRenders() throws Exception {
        assumeTrue(runs("kubectl", "version", "--client"), "kubectl is missing: the manifests are not rendered");
        Path rendered = Files.createTempFile("siklus", ".yaml");

        Process kubectl = new ProcessBuilder("kubectl", "kustomize", "infra/kubernetes")
                .redirectOutput(rendered.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        assertThat(kubectl.waitFor()).isZero();
        List<String> kinds = yaml(rendered).stream()
                .map(document -> ((Map<?, ?>) document).get("kind").toString())
                .toList();
        assertThat(kinds)
                .contains(
                        "Deployment",
                        "Service",
                        "ServiceAccount",
                        "PodDisruptionBudget",
                        "HorizontalPodAutoscaler",
                        "NetworkPolicy",
                        "Job")
                .doesNotContain("Secret");
        Files.delete(rendered);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static List<String> found(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Object> yaml(Path file) throws IOException {
        List<Object> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(Files.readString(file, StandardCharsets.UTF_8))
                .forEach(documents::add);
        return documents;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(INFRA)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}

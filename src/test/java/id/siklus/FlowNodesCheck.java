package id.siklus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/**
 * Every flow node of every model was passed by some test of this build. Runs after all of them, in the phase
 * {@code verify}, on what {@code PassedNodes} wrote down, in one file for each process that ran tests; a build that was
 * told to run some tests only ({@code -Dtest}) leaves it out and says so.
 */
class FlowNodesCheck {

    private static final Path MODELS = Path.of("bpmn");

    @Test
    void everyFlowNodeOfEveryModelIsPassedBySomeTest() throws IOException {
        assumeTrue(System.getProperty("test") == null, "only some tests ran, so nodes are not counted");
        assumeTrue(System.getProperty("surefire.tags.excluded", "").isBlank(), "some tests were left out");

        Set<String> missing = nodes();
        missing.removeAll(passed());

        assertThat(missing).as("flow nodes that no test passes").isEmpty();
    }

    private static Set<String> passed() throws IOException {
        Path folder = Path.of(System.getProperty("siklus.flow-nodes.file")).getParent();
        assertThat(folder).as("what the tests passed was not written down").exists();
        String build = System.getProperty("siklus.flow-nodes.build");
        Set<String> passed = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                if (lines.get(0).equals(build)) {
                    passed.addAll(lines.subList(1, lines.size()));
                }
            }
        }
        assertThat(passed)
                .as("what the tests of this build passed was not written down")
                .isNotEmpty();
        return passed;
    }

    private static Set<String> nodes() throws IOException {
        Set<String> nodes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MODELS)) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                    .forEach(process -> collect(process, nodes));
        }
        assertThat(nodes).as("models in " + MODELS).isNotEmpty();
        return nodes;
    }

    private static void collect(Process of, Set<String> nodes) {
        of.getModelInstance().getModelElementsByType(FlowNode.class).stream()
                .map(node -> of.getId() + " " + node.getId())
                .forEach(nodes::add);
    }
}

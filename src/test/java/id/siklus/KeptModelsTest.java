package id.siklus;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.siklus.engine.MessageName;
import id.siklus.engine.ProcessVariable;
import id.siklus.engine.TaskKey;
import id.siklus.engine.camunda.KeptModels;
import id.siklus.testing.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever an earlier model needs is still there: an instance that was started on it may come to any of its steps,
 * messages, tasks and conditions tomorrow. Seen failing when a step bean, a message and a kind of task were taken away.
 */
@DatabaseTest
class KeptModelsTest {

    @TestFactory
    Stream<DynamicTest> everyKeptVersionFindsWhatItNeeds() throws IOException {
        try (Stream<Path> files = Files.walk(KeptModels.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream()
                    .map(file -> dynamicTest(file.toString(), () -> findsWhatItNeeds(file)));
        }
    }

    @Test
    void everyModelOfTodayHasAVersionThatIsKept() {
        assertThat(ModelsTest.models().map(ModelsTest::keyOf))
                .allSatisfy(process -> assertThat(KeptModels.of(process)).isNotEmpty());
    }

    private static void findsWhatItNeeds(Path file) {
        BpmnModelInstance model = ModelsTest.read(file);
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        assertThat(process).isEqualTo(file.getParent().getFileName().toString());
        assertThat(ModelsTest.stepBeans())
                .containsAll(ModelsTest.expressionsOf(model).stream()
                        .map(ModelsTest::beanOf)
                        .toList());
        assertThat(ModelsTest.constantsOf(process, MessageName.class)).containsAll(messagesOf(model));
        assertThat(ModelsTest.constantsOf(process, ProcessVariable.class))
                .containsAll(ModelsTest.conditionVariablesOf(model));
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            assertThat(ModelsTest.constantsOf(process, TaskKey.class)).contains(task.getId());
            assertThat(ModelsTest.Kinds.WITH_DUE_DATE).contains(task.getCamundaFormKey());
        }
    }

    private static Set<String> messagesOf(BpmnModelInstance model) {
        return model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(toCollection(TreeSet::new));
    }

    /** Names that some kept version of the process still needs. */
    static <T extends BaseElement> Set<String> needed(String process, Class<T> type, Function<T, String> name) {
        Set<String> needed = new TreeSet<>();
        for (Path version : KeptModels.of(process)) {
            ModelsTest.read(version).getModelElementsByType(type).forEach(element -> needed.add(name.apply(element)));
        }
        return needed;
    }
}

package id.siklus;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.siklus.engine.MessageName;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.ProcessStep;
import id.siklus.engine.ProcessVariable;
import id.siklus.engine.TaskKey;
import id.siklus.engine.TaskRole;
import id.siklus.engine.camunda.KeptModels;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Models and code agree, in both directions: renaming on one side breaks the build instead of a process at run time.
 * The names of a process are the constants on the page beside its steps ({@code …Model} in a process door).
 */
@DatabaseTest
class ModelsTest {

    private static final Path MODELS = Path.of("bpmn");
    private static final Pattern BARE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{!?(\\w+)}");
    private static final Pattern ID = Pattern.compile("[a-z]+([A-Z][a-z]*)*_[a-z][A-Za-z0-9]*");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.siklus");

    @TestFactory
    Stream<DynamicNode> everyModel() {
        return models().map(file -> dynamicContainer(file.toString(), checksOf(file)));
    }

    @TestFactory
    Stream<DynamicNode> everyStepBeanIsUsedByAModel() {
        Set<String> used = Stream.concat(models(), models().flatMap(file -> KeptModels.of(keyOf(file)).stream()))
                .flatMap(file -> expressionsOf(read(file)).stream())
                .map(ModelsTest::beanOf)
                .collect(toCollection(TreeSet::new));
        return stepBeans().stream()
                .map(bean -> dynamicTest(bean, () -> assertThat(used).contains(bean)));
    }

    @TestFactory
    Stream<DynamicNode> everyPageOfNamesHasItsModel() {
        Set<String> keys = models().map(ModelsTest::keyOf).collect(toCollection(TreeSet::new));
        return pagesOfNames()
                .map(page -> dynamicTest(page.getName(), () -> assertThat(keys).contains(processKeyOf(page))));
    }

    private static Stream<DynamicNode> checksOf(Path file) {
        BpmnModelInstance model = read(file);
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        return Stream.of(
                dynamicTest("is named as its file and kept for a limited time", () -> {
                    assertThat(process.getId()).isEqualTo(keyOf(file));
                    assertThat(process.isExecutable()).isTrue();
                    assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
                }),
                dynamicTest(
                        "user tasks and constants",
                        () -> agree(file, model, UserTask.class, BaseElement::getId, TaskKey.class)),
                dynamicTest(
                        "messages and constants",
                        () -> agree(file, model, Message.class, Message::getName, MessageName.class)),
                dynamicTest("condition variables and constants", () -> variablesAgree(file, model)),
                dynamicTest(
                        "errors",
                        () -> assertThat(model.getModelElementsByType(Error.class))
                                .isEmpty()),
                dynamicTest("steps are beans of the room", () -> stepsAreBeans(model)),
                dynamicTest("people know their tasks", () -> userTasksAreComplete(model)),
                dynamicTest("no timers and no scripts", () -> neitherTimersNorScripts(model)),
                dynamicTest("gateways decide by conditions", () -> gatewaysDecide(model)),
                dynamicTest("labels, ids and flows", () -> everythingIsNamedAndConnected(model)),
                dynamicTest("diagram", () -> everythingIsDrawn(model)),
                dynamicTest("picture", () -> assertThat(pictureOf(file)).exists()));
    }

    /** A name that is in the model no more stays as long as a kept version needs it. */
    private static <T extends BaseElement> void agree(
            Path file, BpmnModelInstance model, Class<T> type, Function<T, String> name, Class<?> constants) {
        Set<String> inModel =
                model.getModelElementsByType(type).stream().map(name).collect(toCollection(TreeSet::new));

        agree(constantsOf(keyOf(file), constants), inModel, KeptModelsTest.needed(keyOf(file), type, name));
    }

    private static void agree(Set<String> constants, Set<String> inModel, Set<String> neededBefore) {
        assertThat(constants).containsAll(inModel);
        assertThat(constants)
                .as("neither in the model nor needed by an earlier one")
                .allSatisfy(constant -> assertThat(inModel.contains(constant) || neededBefore.contains(constant))
                        .isTrue());
    }

    private static void variablesAgree(Path file, BpmnModelInstance model) {
        Set<String> before = new TreeSet<>();
        KeptModels.of(keyOf(file)).forEach(version -> before.addAll(conditionVariablesOf(read(version))));

        agree(constantsOf(keyOf(file), ProcessVariable.class), conditionVariablesOf(model), before);
    }

    static Set<String> conditionVariablesOf(BpmnModelInstance model) {
        Set<String> inModel = new TreeSet<>();
        for (ConditionExpression condition : model.getModelElementsByType(ConditionExpression.class)) {
            Matcher expression = CONDITION.matcher(condition.getTextContent());
            assertThat(expression.matches()).as(condition.getTextContent()).isTrue();
            inModel.add(expression.group(1));
        }
        return inModel;
    }

    private static void stepsAreBeans(BpmnModelInstance model) {
        model.getModelElementsByType(ServiceTask.class)
                .forEach(step -> assertThat(step.getCamundaDelegateExpression())
                        .as(step.getId())
                        .isNotBlank());
        assertThat(model.getModelElementsByType(CallActivity.class)).isEmpty();
        assertThat(stepBeans())
                .containsAll(
                        expressionsOf(model).stream().map(ModelsTest::beanOf).toList());
    }

    private static void userTasksAreComplete(BpmnModelInstance model) {
        Set<String> roles = Arrays.stream(TaskRole.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            assertThat(Kinds.WITH_DUE_DATE).as(task.getId()).contains(task.getCamundaFormKey());
            assertThat(roles).as(task.getId()).contains(task.getCamundaCandidateGroups());
            assertThat(task.getCamundaAssignee()).as(task.getId()).isNull();
            assertThat(task.getCamundaDueDate()).as(task.getId()).isNull();
        }
    }

    private static void neitherTimersNorScripts(BpmnModelInstance model) {
        Stream.of(TimerEventDefinition.class, ScriptTask.class, Script.class, CamundaScript.class)
                .forEach(type -> assertThat(model.getModelElementsByType(type)).isEmpty());
    }

    private static void gatewaysDecide(BpmnModelInstance model) {
        model.getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .forEach(flow -> {
                    assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
                    assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                });
    }

    private static void everythingIsNamedAndConnected(BpmnModelInstance model) {
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            assertThat(element.getId()).matches(ID);
            if (element instanceof Task || element instanceof Event || element instanceof SubProcess) {
                assertThat(element.getName()).as(element.getId()).isNotBlank();
            }
        }
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || node instanceof SubProcess;
            boolean ends = node instanceof EndEvent || node instanceof SubProcess;
            assertThat(begins || !node.getIncoming().isEmpty()).as(node.getId()).isTrue();
            assertThat(ends || !node.getOutgoing().isEmpty()).as(node.getId()).isTrue();
        }
    }

    private static void everythingIsDrawn(BpmnModelInstance model) {
        Set<String> drawn = new TreeSet<>();
        model.getModelElementsByType(BpmnShape.class)
                .forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        model.getModelElementsByType(BpmnEdge.class).forEach(edge -> {
            assertThat(edge.getWaypoints()).hasSizeGreaterThan(1);
            drawn.add(edge.getBpmnElement().getId());
        });
        assertThat(drawn)
                .containsAll(idsOf(model.getModelElementsByType(FlowNode.class)))
                .containsAll(idsOf(model.getModelElementsByType(SequenceFlow.class)));
    }

    private static List<String> idsOf(Collection<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).toList();
    }

    static List<String> expressionsOf(BpmnModelInstance model) {
        return Stream.of(
                        model.getModelElementsByType(ServiceTask.class).stream()
                                .map(ServiceTask::getCamundaDelegateExpression),
                        model.getModelElementsByType(CamundaExecutionListener.class).stream()
                                .map(CamundaExecutionListener::getCamundaDelegateExpression),
                        model.getModelElementsByType(CamundaTaskListener.class).stream()
                                .map(CamundaTaskListener::getCamundaDelegateExpression))
                .flatMap(each -> each)
                .toList();
    }

    static String beanOf(String expression) {
        Matcher bare = BARE.matcher(expression);
        assertThat(bare.matches()).as(expression).isTrue();
        return bare.group(1);
    }

    /** Names of all beans that are steps: their methods in configurations of process doors. */
    static Set<String> stepBeans() {
        return CODE.stream()
                .filter(type -> type.getPackageName().endsWith(".process"))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Bean.class))
                .filter(method -> method.getReturnType() == ProcessStep.class)
                .map(Method::getName)
                .collect(toCollection(TreeSet::new));
    }

    static Set<String> constantsOf(String process, Class<?> type) {
        Class<?> page = pagesOfNames()
                .filter(candidate -> processKeyOf(candidate).equals(process))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No page of names for " + process));
        return Stream.concat(Stream.of(page), Arrays.stream(page.getDeclaredClasses()))
                .flatMap(holder -> Arrays.stream(holder.getDeclaredFields()))
                .filter(field -> field.getType() == type && Modifier.isStatic(field.getModifiers()))
                .map(ModelsTest::nameIn)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> pagesOfNames() {
        return CODE.stream()
                .filter(type -> type.getPackageName().endsWith(".process"))
                .<Class<?>>map(type -> type.reflect())
                .filter(type -> Arrays.stream(type.getDeclaredFields()).anyMatch(ModelsTest::isProcessKey));
    }

    private static boolean isProcessKey(Field field) {
        return field.getType() == ProcessKey.class && Modifier.isStatic(field.getModifiers());
    }

    private static String processKeyOf(Class<?> page) {
        return Arrays.stream(page.getDeclaredFields())
                .filter(ModelsTest::isProcessKey)
                .map(ModelsTest::nameIn)
                .findFirst()
                .orElseThrow();
    }

    private static String nameIn(Field constant) {
        constant.setAccessible(true);
        try {
            Object value = constant.get(null);
            if (value instanceof ProcessKey key) {
                return key.value();
            }
            if (value instanceof TaskKey key) {
                return key.value();
            }
            if (value instanceof MessageName name) {
                return name.value();
            }
            return ((ProcessVariable<?>) value).name();
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Stream<Path> models() {
        try (Stream<Path> files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static BpmnModelInstance read(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Bpmn.validateModel(model);
        return model;
    }

    static String keyOf(Path file) {
        return file.getFileName().toString().replace(".bpmn", "");
    }

    private static Path pictureOf(Path file) {
        return file.resolveSibling(keyOf(file) + ".svg");
    }

    /** Kinds of tasks for which the law has a due date; read once, where the first model asks. */
    static final class Kinds {

        static final List<String> WITH_DUE_DATE = JdbcClient.create(EmbeddedDatabase.fresh())
                .sql("select distinct kind from cycle.deadline_rule")
                .query(String.class)
                .list();

        private Kinds() {}
    }
}

package id.siklus.engine.camunda;

import static java.util.stream.Collectors.toCollection;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.ProcessStep;
import id.siklus.engine.TaskDesk;
import id.siklus.engine.TaskKey;
import id.siklus.engine.TaskStage;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksClosed;
import id.siklus.engine.TasksOpened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** Every model of ours can be walked here: each has a desk that takes its tasks, and each of its steps does nothing. */
class EveryModel {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w*");

    /** Reading a model takes longer than walking a step of it. */
    private static final List<BpmnModelInstance> MODELS = read();

    static Set<ProcessKey> processes() {
        return all(model -> model.getModelElementsByType(Process.class).stream().map(Process::getId)).stream()
                .map(ProcessKey::new)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** A model that the caller may change. */
    static BpmnModelInstance of(ProcessKey process) {
        return MODELS.stream()
                .filter(model -> model.getModelElementsByType(Process.class).stream()
                        .anyMatch(each -> each.getId().equals(process.value())))
                .findFirst()
                .map(BpmnModelInstance::clone)
                .orElseThrow();
    }

    /** Ids of all flow nodes of a model. */
    static Set<String> nodesOf(ProcessKey process) {
        return of(process).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(toCollection(TreeSet::new));
    }

    /** What the models branch on; all of it is yes or no. */
    static Set<String> decisions() {
        return all(model -> model.getModelElementsByType(ConditionExpression.class).stream()
                .flatMap(condition ->
                        NAME.matcher(condition.getTextContent()).results().map(MatchResult::group)));
    }

    private static Set<String> steps() {
        return all(model -> model.getModelElementsByType(ServiceTask.class).stream()
                .map(task -> task.getCamundaDelegateExpression().replaceAll("[${}]", "")));
    }

    private static Set<String> all(Function<BpmnModelInstance, Stream<String>> read) {
        return MODELS.stream().flatMap(read).collect(toCollection(TreeSet::new));
    }

    private static List<BpmnModelInstance> read() {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Bean
    static BeanFactoryPostProcessor stepsAndDesks() {
        return beans -> {
            steps().forEach(name -> beans.registerSingleton(name, (ProcessStep) step -> {}));
            processes().forEach(process -> beans.registerSingleton("desk " + process.value(), new Desk(process)));
        };
    }

    @Bean
    Opened opened() {
        return new Opened();
    }

    /** Which tasks are open, as the engine tells it. */
    static class Opened {

        private final Map<BusinessKey, Set<TaskKey>> tasks = new ConcurrentHashMap<>();

        List<TaskKey> of(BusinessKey key) {
            return List.copyOf(tasks.getOrDefault(key, Set.of()));
        }

        @EventListener
        void on(TasksOpened event) {
            event.tickets().stream()
                    .map(TaskTicket::task)
                    .forEach(task -> tasks.computeIfAbsent(task.businessKey(), key -> ConcurrentHashMap.newKeySet())
                            .add(task.task()));
        }

        @EventListener
        void on(TasksClosed event) {
            event.tasks()
                    .forEach(task -> tasks.getOrDefault(task.businessKey(), ConcurrentHashMap.newKeySet())
                            .remove(task.task()));
        }
    }

    /** Puts every task on one desk. */
    private record Desk(ProcessKey process) implements TaskDesk {

        @Override
        public List<TaskTicket> ticketsFor(List<OpenTask> tasks) {
            Instant now = Instant.parse("2026-01-05T01:00:00Z");
            return tasks.stream()
                    .map(task -> new TaskTicket(
                            task,
                            EngineFixture.SARI,
                            EngineFixture.SARI,
                            null,
                            "SKP-2026-00001",
                            2026,
                            null,
                            "ORG",
                            TaskStage.DRAFT,
                            now,
                            now,
                            null,
                            "/tugas"))
                    .toList();
        }
    }
}

package id.siklus.engine.camunda;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.util.BitMaskUtil;
import org.springframework.core.io.ClassPathResource;

/**
 * Brings instances into the engine's cache, with all that belongs to them, before messages go to them: in four
 * questions, where the engine by itself asks half a dozen about each.
 */
final class WholeInstances {

    private static final String QUESTIONS = "whole-instances.xml";

    private WholeInstances() {}

    /** Adds the questions to those that the engine can ask; once, when it has been built. */
    static void teach(ProcessEngineConfigurationImpl engine) {
        Configuration store = engine.getSqlSessionFactory().getConfiguration();
        try (InputStream questions = new ClassPathResource(QUESTIONS, WholeInstances.class).getInputStream()) {
            new XMLMapperBuilder(questions, store, QUESTIONS, store.getSqlFragments()).parse();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Loads the instances of these executions. First of all in a command: what it has in hand would be told twice. */
    static void load(Collection<String> executionIds) {
        List<ExecutionEntity> executions = ask("executions", executionIds);
        List<String> ids = executions.stream().map(ExecutionEntity::getId).toList();
        Map<String, List<EventSubscriptionEntity>> subscriptions =
                byInstance(ask("subscriptions", ids), EventSubscriptionEntity::getProcessInstanceId);
        Map<String, List<VariableInstanceEntity>> variables =
                byInstance(ask("variables", ids), VariableInstanceEntity::getProcessInstanceId);
        Map<String, List<TaskEntity>> tasks = byInstance(ask("tasks", ids), TaskEntity::getProcessInstanceId);
        byInstance(executions, ExecutionEntity::getProcessInstanceId).forEach((id, tree) -> {
            List<TaskEntity> ofTree = tasks.getOrDefault(id, List.of());
            expectTasks(tree, ofTree);
            root(tree)
                    .restoreProcessInstance(
                            tree,
                            subscriptions.getOrDefault(id, List.of()),
                            variables.getOrDefault(id, List.of()),
                            ofTree,
                            null,
                            null,
                            null);
        });
    }

    /** An execution that is handed its tasks asks for them first, unless it has a list already: an empty one here. */
    private static void expectTasks(List<ExecutionEntity> tree, List<TaskEntity> tasks) {
        Set<String> having = tasks.stream().map(TaskEntity::getExecutionId).collect(Collectors.toSet());
        tree.stream().filter(execution -> having.contains(execution.getId())).forEach(execution -> {
            int state = execution.getCachedEntityStateRaw();
            execution.setCachedEntityState(BitMaskUtil.setBitOff(state, ExecutionEntity.TASKS_STATE_BIT));
            execution.setCachedEntityState(state);
        });
    }

    private static ExecutionEntity root(List<ExecutionEntity> tree) {
        return tree.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .findFirst()
                .orElseThrow();
    }

    private static <E> Map<String, List<E>> byInstance(List<E> entities, Function<E, String> instance) {
        return entities.stream().collect(groupingBy(instance));
    }

    @SuppressWarnings("unchecked")
    private static <E> List<E> ask(String question, Collection<String> ids) {
        DbEntityManager store = Context.getCommandContext().getDbEntityManager();
        return store.selectList(WholeInstances.class.getName() + '.' + question, String.join(",", ids));
    }
}

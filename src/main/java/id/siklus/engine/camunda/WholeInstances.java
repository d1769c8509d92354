package id.siklus.engine.camunda;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.core.io.ClassPathResource;

/**
 * Brings instances into the engine's cache, with all that belongs to them, before messages go to them: in three
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
        byInstance(executions, ExecutionEntity::getProcessInstanceId)
                .forEach((id, tree) -> root(tree)
                        .restoreProcessInstance(
                                tree,
                                subscriptions.getOrDefault(id, List.of()),
                                variables.getOrDefault(id, List.of()),
                                null,
                                null,
                                null,
                                null));
    }

    private static ExecutionEntity root(List<ExecutionEntity> tree) {
        return tree.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .findFirst()
                .orElseThrow();
    }

    private static <E> Map<String, List<E>> byInstance(List<E> entities, Function<E, String> instance) {
        return entities.stream().collect(groupingBy(instance, Collectors.toList()));
    }

    @SuppressWarnings("unchecked")
    private static <E> List<E> ask(String question, Collection<String> ids) {
        DbEntityManager store = Context.getCommandContext().getDbEntityManager();
        return store.selectList(WholeInstances.class.getName() + '.' + question, String.join(",", ids));
    }
}

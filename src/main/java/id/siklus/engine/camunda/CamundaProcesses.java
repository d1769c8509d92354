package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.Processes;
import java.util.Collection;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts and ends instances, many in one command. */
@Component
final class CamundaProcesses implements Processes {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineCommands commands;

    CamundaProcesses(RuntimeService runtime, RepositoryService repository, EngineCommands commands) {
        this.runtime = runtime;
        this.repository = repository;
        this.commands = commands;
    }

    @Override
    public void startAll(ProcessKey process, Collection<ProcessStart> starts) {
        if (starts.isEmpty()) {
            return;
        }
        commands.run(() -> {
            // By id: a start by key asks the database for the newest version each time.
            String newest = newestVersionOf(process);
            starts.forEach(start -> runtime.startProcessInstanceById(
                    newest, start.businessKey().value(), start.variables().asMap()));
        });
    }

    @Override
    public void cancelAll(ProcessKey process, Collection<BusinessKey> keys, String reason) {
        commands.run(() -> keys.stream().sorted().forEach(key -> cancel(process, key, reason)));
    }

    private void cancel(ProcessKey process, BusinessKey key, String reason) {
        ProcessInstance running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.value(), process.value())
                .singleResult();
        if (running != null) {
            runtime.deleteProcessInstance(running.getId(), reason);
        }
    }

    private String newestVersionOf(ProcessKey process) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process.value())
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new IllegalStateException("No model of the process " + process.value() + " is deployed");
        }
        return newest.getId();
    }
}

package id.siklus.engine.camunda;

import static id.siklus.engine.camunda.EngineFixture.newKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.Processes;
import id.siklus.engine.Processes.ProcessStart;
import id.siklus.engine.Variables;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A model reaches the steps of rooms and nothing else of the application. */
@EngineTest
@Import(EngineFixture.class)
class ConfinementProcessTest {

    @Autowired
    private Processes processes;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private EngineFixture.Ear ear;

    @Test
    void aModelRunsAStep() {
        ProcessKey process = deploy("test-step", model("test-step", "${noteFirst}"));
        BusinessKey key = newKey();

        start(process, key);

        assertThat(ear.stepsOf(key)).containsExactly("first");
    }

    @Test
    void aModelCannotReachAnotherBean() {
        ProcessKey process = deploy("test-escape", model("test-escape", "${dataSource}"));

        assertThatThrownBy(() -> start(process, newKey()))
                .hasMessageContaining("Cannot resolve identifier 'dataSource'");
    }

    @Test
    void aModelCannotReachTheEngineThroughItsExecution() {
        BpmnModelInstance model = model("test-execution", "${execution.processEngineServices.taskService}");
        ProcessKey process = deploy("test-execution", model);

        assertThatThrownBy(() -> start(process, newKey())).isInstanceOf(RuntimeException.class);
    }

    private ProcessKey deploy(String name, BpmnModelInstance model) {
        EngineFixture.deploy(repository, model, name);
        return new ProcessKey(name);
    }

    private static BpmnModelInstance model(String name, String expression) {
        return Bpmn.createExecutableProcess(name)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression(expression)
                .endEvent()
                .done();
    }

    private void start(ProcessKey process, BusinessKey key) {
        processes.startAll(process, List.of(new ProcessStart(key, Variables.none())));
    }
}

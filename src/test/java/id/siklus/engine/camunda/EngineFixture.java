package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.ProcessStep;
import id.siklus.engine.ProcessVariable;
import id.siklus.engine.TaskDesk;
import id.siklus.engine.TaskStage;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksClosed;
import id.siklus.engine.TasksOpened;
import id.siklus.shared.PersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A small model, its desk and its steps, and an ear for what the engine tells. */
@Configuration(proxyBeanMethods = false)
class EngineFixture {

    static final ProcessKey PARCEL = new ProcessKey("test-parcel");
    static final ProcessKey SHELF = new ProcessKey("test-shelf");
    static final PersonId SARI = new PersonId("199203112019032006");
    static final ProcessVariable<String> WHAT = ProcessVariable.text("what");

    /** begin → pack (a person) → waits for `test.first` and, beside it, for `test.second` → end; a step after each. */
    static BpmnModelInstance parcel() {
        return Bpmn.createExecutableProcess(PARCEL.value())
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_pack")
                .camundaFormKey("pack-parcel")
                .camundaCandidateGroups("employee")
                .parallelGateway("fork")
                .intermediateCatchEvent("event_first")
                .message("test.first")
                .serviceTask("step_first")
                .camundaDelegateExpression("${noteFirst}")
                .parallelGateway("join")
                .endEvent()
                .moveToNode("fork")
                .intermediateCatchEvent("event_second")
                .message("test.second")
                .serviceTask("step_second")
                .camundaDelegateExpression("${noteSecond}")
                .connectTo("join")
                .done();
    }

    /** begin → pack (a person) → end; at any time meanwhile `test.first`, with a step that leaves the task where it is. */
    static BpmnModelInstance shelf() {
        ProcessBuilder shelf = Bpmn.createExecutableProcess(SHELF.value()).camundaHistoryTimeToLive(1);
        shelf.eventSubProcess()
                .startEvent()
                .interrupting(false)
                .message("test.first")
                .serviceTask("step_first")
                .camundaDelegateExpression("${noteFirst}")
                .endEvent();
        return shelf.startEvent()
                .userTask("userTask_pack")
                .camundaFormKey("pack-parcel")
                .camundaCandidateGroups("employee")
                .endEvent()
                .done();
    }

    static void deploy(RepositoryService repository, BpmnModelInstance model, String name) {
        repository
                .createDeployment()
                .name(name)
                .enableDuplicateFiltering(true)
                .addModelInstance(name + ".bpmn", model)
                .deploy();
    }

    static BusinessKey newKey() {
        return BusinessKey.of(UUID.randomUUID());
    }

    @Bean
    Ear ear() {
        return new Ear();
    }

    @Bean
    TaskDesk parcelDesk() {
        return new Desk(PARCEL);
    }

    @Bean
    TaskDesk shelfDesk() {
        return new Desk(SHELF);
    }

    @Bean
    ProcessStep noteFirst(Ear ear) {
        return step -> ear.ran(step.businessKey(), "first");
    }

    @Bean
    ProcessStep noteSecond(Ear ear) {
        return step -> ear.ran(step.businessKey(), "second");
    }

    /** Hears what the engine tells, and fails steps where a test asks for it. What was rolled back it never heard. */
    static class Ear {

        final List<TasksOpened> opened = Collections.synchronizedList(new ArrayList<>());
        final List<TasksClosed> closed = Collections.synchronizedList(new ArrayList<>());
        final List<String> steps = Collections.synchronizedList(new ArrayList<>());
        final Set<BusinessKey> poisoned = ConcurrentHashMap.newKeySet();

        /** For these the database goes away in the middle of the step. */
        final Set<BusinessKey> cutOff = ConcurrentHashMap.newKeySet();

        /** For these something else happens in the middle of the step. */
        final Map<BusinessKey, Runnable> meanwhile = new ConcurrentHashMap<>();

        @EventListener
        void on(TasksOpened event) {
            opened.add(event);
        }

        @EventListener
        void on(TasksClosed event) {
            closed.add(event);
        }

        void ran(BusinessKey key, String step) {
            meanwhile.getOrDefault(key, () -> {}).run();
            if (poisoned.contains(key)) {
                throw new IllegalStateException("poisoned");
            }
            if (cutOff.contains(key)) {
                throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    steps.add(key.value() + " " + step);
                }
            });
        }

        List<String> stepsOf(BusinessKey key) {
            return List.copyOf(steps).stream()
                    .filter(line -> line.startsWith(key.value()))
                    .map(line -> line.substring(key.value().length() + 1))
                    .toList();
        }
    }

    /** Puts every parcel on one desk. */
    record Desk(ProcessKey process) implements TaskDesk {

        @Override
        public List<TaskTicket> ticketsFor(List<OpenTask> tasks) {
            Instant now = Instant.parse("2026-01-05T01:00:00Z");
            return tasks.stream()
                    .map(task -> new TaskTicket(
                            task,
                            SARI,
                            SARI,
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

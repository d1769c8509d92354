package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.HumanTasks;
import id.siklus.engine.TaskKey;
import id.siklus.engine.TaskNotOpen;
import id.siklus.engine.Variables;
import id.siklus.shared.PersonId;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Completes tasks of people; of two who complete the same task at once, one is told that it is not open any more. */
@Component
final class CamundaHumanTasks implements HumanTasks {

    private final TaskService tasks;
    private final EngineCommands commands;

    CamundaHumanTasks(TaskService tasks, EngineCommands commands) {
        this.tasks = tasks;
        this.commands = commands;
    }

    @Override
    public void complete(BusinessKey businessKey, TaskKey task, PersonId by, Variables variables) {
        try {
            commands.run(() -> {
                CommandJournal.current().actingAs(by);
                tasks.complete(idOf(businessKey, task), variables.asMap());
            });
        } catch (OptimisticLockingException somebodyWasFaster) {
            throw TaskNotOpen.notOpen();
        }
    }

    @Override
    public void passOver(BusinessKey businessKey, TaskKey task, Variables variables) {
        try {
            commands.run(() -> tasks.complete(idOf(businessKey, task), variables.asMap()));
        } catch (OptimisticLockingException somethingElseAtTheSameMoment) {
            throw new ConcurrencyFailureException(
                    "The process moved while a task was passed over", somethingElseAtTheSameMoment);
        }
    }

    private String idOf(BusinessKey businessKey, TaskKey key) {
        Task open = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey.value())
                .taskDefinitionKey(key.value())
                .singleResult();
        if (open == null) {
            throw TaskNotOpen.notOpen();
        }
        return open.getId();
    }
}

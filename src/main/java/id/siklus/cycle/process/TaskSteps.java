package id.siklus.cycle.process;

import id.siklus.cycle.EscalationLevel;
import id.siklus.cycle.TasksEscalated;
import id.siklus.cycle.TasksReminded;
import id.siklus.engine.Gathering;
import id.siklus.engine.ProcessStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two steps that stand in the event sub-processes of every model with tasks of people. */
@Configuration(proxyBeanMethods = false)
class TaskSteps {

    /** Reminds of a task. */
    @Bean
    ProcessStep remindTask(ApplicationEventPublisher events) {
        Gathering<TasksReminded.Task> reminded =
                new Gathering<>(tasks -> events.publishEvent(new TasksReminded(tasks)));
        return step -> reminded.add(new TasksReminded.Task(step.businessKey(), step.get(LadderNames.TASK)));
    }

    /** Escalates a task to the level that came with the message. */
    @Bean
    ProcessStep escalateTask(ApplicationEventPublisher events) {
        Gathering<TasksEscalated.Task> escalated =
                new Gathering<>(tasks -> events.publishEvent(new TasksEscalated(tasks)));
        return step -> escalated.add(new TasksEscalated.Task(
                step.businessKey(), step.get(LadderNames.TASK), EscalationLevel.valueOf(step.get(LadderNames.LEVEL))));
    }
}

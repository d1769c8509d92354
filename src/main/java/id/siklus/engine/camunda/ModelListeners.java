package id.siklus.engine.camunda;

import id.siklus.engine.ProcessKey;
import id.siklus.engine.TaskRole;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Listens to every model, so that none has to name its listeners: to user tasks, and to the beginning and end of
 * instances. Built-in listeners also run where a caller skips custom ones.
 */
final class ModelListeners extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, new InstanceWatch(CommandJournal::began));
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, new InstanceWatch(CommandJournal::ended));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        ProcessKey process = new ProcessKey(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey());
        UserTaskWatch watch = new UserTaskWatch(process, kindOf(activity, task), roleOf(activity, task));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, watch);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, watch);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, watch);
    }

    private static String kindOf(ActivityImpl activity, TaskDefinition task) {
        if (task.getFormKey() == null) {
            throw new IllegalStateException(activity.getId() + " has no form key, so nobody knows its kind");
        }
        return task.getFormKey().getExpressionText();
    }

    private static TaskRole roleOf(ActivityImpl activity, TaskDefinition task) {
        if (task.getCandidateGroupIdExpressions().size() != 1) {
            throw new IllegalStateException(activity.getId() + " needs exactly one candidate group, the role");
        }
        String group = task.getCandidateGroupIdExpressions().iterator().next().getExpressionText();
        return TaskRole.valueOf(group.toUpperCase(Locale.ROOT));
    }
}

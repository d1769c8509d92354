package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.TaskKey;
import id.siklus.engine.TaskRole;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Notes in the journal of the command what becomes of the tasks of one user task of a model. */
record UserTaskWatch(ProcessKey process, String kind, TaskRole role) implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        CommandJournal journal = CommandJournal.current();
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> journal.opened(task.getId(), describe(task));
            case EVENTNAME_COMPLETE -> journal.completed(task.getId(), describe(task));
            default -> journal.takenAway(task.getId(), describe(task));
        }
    }

    private OpenTask describe(DelegateTask task) {
        BusinessKey key = new BusinessKey(task.getExecution().getProcessBusinessKey());
        return new OpenTask(process, key, new TaskKey(task.getTaskDefinitionKey()), kind, role);
    }
}

package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Notes in the journal of the command that an instance began or ended. Called instances have no key of their own. */
record InstanceWatch(BiConsumer<CommandJournal, BusinessKey> note) implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getProcessBusinessKey() != null) {
            note.accept(CommandJournal.current(), new BusinessKey(execution.getProcessBusinessKey()));
        }
    }
}

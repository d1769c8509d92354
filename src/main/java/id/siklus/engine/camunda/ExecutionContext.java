package id.siklus.engine.camunda;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.ProcessStep;
import id.siklus.engine.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a step sees of the execution that runs it. */
record ExecutionContext(DelegateExecution execution) implements ProcessStep.StepContext {

    @Override
    public BusinessKey businessKey() {
        return new BusinessKey(execution.getProcessBusinessKey());
    }

    @Override
    public <T> T get(ProcessVariable<T> variable) {
        Object value = execution.getVariable(variable.name());
        if (value == null) {
            throw new IllegalStateException("The variable " + variable.name() + " has not been set");
        }
        return variable.type().cast(value);
    }

    @Override
    public <T> void set(ProcessVariable<T> variable, T value) {
        execution.setVariable(variable.name(), value);
    }
}

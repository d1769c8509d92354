package id.siklus.engine;

/**
 * An automatic step of a model, named there by a delegate expression that is the bean name. Runs in the transaction of
 * the engine.
 */
@FunctionalInterface
public interface ProcessStep {

    void run(StepContext step);

    /** What a step may know of its instance. */
    interface StepContext {

        BusinessKey businessKey();

        /** The value, which must have been set before. */
        <T> T get(ProcessVariable<T> variable);

        <T> void set(ProcessVariable<T> variable, T value);
    }
}

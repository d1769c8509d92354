package id.siklus.engine;

import java.util.Collection;

/** Starts and ends process instances. Joins the transaction of the caller. */
public interface Processes {

    /**
     * Starts one instance for each business key in a single engine command, in the newest version of the model.
     * Starting a key that already runs is the caller's mistake: rooms guard it with their own state.
     */
    void startAll(ProcessKey process, Collection<ProcessStart> starts);

    /** Ends the running instances of these keys wherever they stand; keys without one are passed over. */
    void cancelAll(ProcessKey process, Collection<BusinessKey> keys, String reason);

    /** One instance to start. */
    record ProcessStart(BusinessKey businessKey, Variables variables) {}
}

package id.siklus.engine.camunda;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Runs many calls of the engine as one of its commands: they share a flush, which is 2 to 2.5 times as fast as the same
 * calls in one transaction. Joins the transaction of the caller.
 */
@Component
final class EngineCommands {

    private final ProcessEngine engine;

    EngineCommands(ProcessEngine engine) {
        this.engine = engine;
    }

    void run(Runnable calls) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            calls.run();
            return null;
        });
    }
}

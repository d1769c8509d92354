package id.siklus.engine.camunda;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Confines the engine: models reach our steps and nothing else, and features that we do not use are off. As a plugin it
 * runs before the engine is built; the annotation keeps it, and so the engine, behind Flyway (else ENGINE-03057).
 */
@Component
@DependsOnDatabaseInitialization
final class EngineSettings extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final StepBeans steps;
    private final CommandJournals journals;
    private final RuleEar rules;
    private final EngineRetention retention;

    EngineSettings(
            ApplicationContext context,
            StepBeans steps,
            CommandJournals journals,
            RuleEar rules,
            EngineRetention retention) {
        this.context = context;
        this.retention = retention;
        this.steps = steps;
        this.journals = journals;
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        confine(configuration);
        listen(configuration);
        slimDown(configuration);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setHistoryCleanupBatchWindowStartTime(atTheOffice(retention.cleanupFrom()));
        configuration.setHistoryCleanupBatchWindowEndTime(atTheOffice(retention.cleanupTo()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        WholeInstances.teach(configuration);
    }

    /** With its offset: else the engine would take it for a time of the machine's own zone, the office's morning perhaps. */
    private String atTheOffice(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES)
                + retention
                        .zone()
                        .getRules()
                        .getOffset(Instant.now())
                        .getId()
                        .replace("Z", "+00:00")
                        .replace(":", "");
    }

    private void confine(ProcessEngineConfigurationImpl configuration) {
        Map<Object, Object> reachable = steps.byName();
        configuration.setBeans(reachable);
        configuration.setExpressionManager(new SpringExpressionManager(context, reachable));
    }

    private void listen(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new ModelListeners());
        configuration.setCustomSessionFactories(List.of(journals, new WaitRecordingSubscriptions.Factory()));
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setCustomPostDecisionTableEvaluationListeners(List.of(rules));
        configuration.setDmnEngineConfiguration(decisions);
    }

    private static void slimDown(ProcessEngineConfigurationImpl configuration) {
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        // Whoever calls us learns of the failure and decides; the engine would log it a second time.
        configuration.setEnableCmdExceptionLogging(false);
    }
}

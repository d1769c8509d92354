package id.siklus.engine.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Writes down which flow nodes the tests of this build pass, on any engine that any of them starts: a node counts when
 * its execution leaves it by itself. The file named by {@value #FILE} begins with the build, so that nothing of an
 * earlier one is taken for this one's; without the property, as outside the build, nothing is written.
 */
public final class PassedNodes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String FILE = "siklus.flow-nodes.file";
    /** Whether a test is about what the nodes do; one that walks them for another reason must not count. */
    private static final String COUNTS = "siklus.flow-nodes.count";

    private static final String BUILD = "siklus.flow-nodes.build";
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String file = System.getProperty(FILE);
        boolean counts = context.getEnvironment().getProperty(COUNTS, Boolean.class, true);
        if (file != null && !file.isBlank() && counts) {
            context.getBeanFactory().registerSingleton(PassedNodes.class.getName(), new Plugin(Path.of(file)));
        }
    }

    private static synchronized void write(Path file, String line) {
        try {
            if (SEEN.isEmpty()) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, System.getProperty(BUILD) + System.lineSeparator());
            }
            if (SEEN.add(line)) {
                Files.write(file, List.of(line), StandardOpenOption.APPEND);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class Plugin extends AbstractProcessEnginePlugin {

        private final Path file;

        Plugin(Path file) {
            this.file = file;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            configuration.getCustomPostBPMNParseListeners().add(new OnEveryModel(file));
        }
    }

    /** Visits each process once its nodes are known, whatever kinds of nodes there are. */
    private static final class OnEveryModel extends AbstractBpmnParseListener {

        private final Path file;

        OnEveryModel(Path file) {
            this.file = file;
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.getActivities().forEach(activity -> watch(process.getKey(), activity));
        }

        private void watch(String process, ActivityImpl activity) {
            ExecutionListener note = execution -> passed(process, activity, execution);
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, note);
            activity.getActivities().forEach(inner -> watch(process, inner));
        }

        private void passed(String process, ActivityImpl activity, DelegateExecution execution) {
            if (!execution.isCanceled()) {
                write(file, process + " " + activity.getId());
            }
        }
    }
}

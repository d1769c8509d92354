package id.siklus.testing;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.Mailbox.Mail;
import id.siklus.engine.MessageName;
import id.siklus.engine.ProcessStep;
import id.siklus.engine.ProcessVariable;
import id.siklus.engine.Variables;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The two steps of the ladder for tests of single models: they note what they were told. */
@TestConfiguration(proxyBeanMethods = false)
public class LadderStepsHeard {

    private static final ProcessVariable<String> TASK = ProcessVariable.text("task");
    private static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** What steps of that process were told, in order: {@code remind draft-contract}. */
    public List<String> of(BusinessKey key) {
        return heard.stream()
                .filter(line -> line.startsWith(key.value()))
                .map(line -> line.substring(key.value().length() + 1))
                .toList();
    }

    public static Mail remind(BusinessKey key, String task) {
        return new Mail(key, new MessageName("task.remind"), Variables.of(TASK, task));
    }

    public static Mail escalate(BusinessKey key, String task, String level) {
        return new Mail(
                key, new MessageName("task.escalate"), Variables.of(TASK, task).and(LEVEL, level));
    }

    @Bean
    ProcessStep remindTask() {
        return step -> heard.add(step.businessKey().value() + " remind " + step.get(TASK));
    }

    @Bean
    ProcessStep escalateTask() {
        return step -> heard.add(step.businessKey().value() + " escalate " + step.get(TASK) + " " + step.get(LEVEL));
    }
}

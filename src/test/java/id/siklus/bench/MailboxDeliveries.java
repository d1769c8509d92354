package id.siklus.bench;

import id.siklus.bench.Figure.Unit;
import id.siklus.engine.BusinessKey;
import id.siklus.engine.MailDelivery;
import id.siklus.engine.Mailbox;
import id.siklus.engine.MessageName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mail from the mailbox to waiting instances, against the same messages to the same instances of the same engine, each
 * correlated in a transaction of its own.
 */
final class MailboxDeliveries implements Measurement {

    private static final int ROUNDS = 3;
    private static final int INSTANCES = 4_000;
    private static final String PROCESS = "bench-mail";
    private static final String MESSAGE = "bench.arrived";

    @Override
    public String name() {
        return "mailbox deliveries";
    }

    @Override
    public List<Figure> take(BenchWorld world) {
        String database = world.freshDatabase();
        List<Double> delivered = new ArrayList<>();
        List<Double> correlated = new ArrayList<>();
        try (ConfigurableApplicationContext application = world.startHere(
                database, Map.of("siklus.intake.enabled", "false", "siklus.engine.delivery-enabled", "false"))) {
            List<String> keys = IntStream.range(0, world.scaled(INSTANCES))
                    .mapToObj(number -> "BENCH-" + number)
                    .toList();
            RuntimeService runtime = application.getBean(RuntimeService.class);
            application
                    .getBean(RepositoryService.class)
                    .createDeployment()
                    .addModelInstance("bench-mail.bpmn", MessageLoop.model(PROCESS, MESSAGE))
                    .deploy();
            keys.forEach(key -> runtime.startProcessInstanceByKey(PROCESS, key));
            for (int round = 0; round <= ROUNDS; round++) {
                double byMail = deliver(application, keys);
                double single = correlate(runtime, keys.subList(0, keys.size() / 2));
                if (round > 0) {
                    delivered.add(byMail);
                    correlated.add(single);
                }
            }
        } finally {
            world.drop(database);
        }
        double byMail = Samples.median(delivered);
        double single = Samples.median(correlated);
        return List.of(
                Figure.of("mailbox → engine, against one correlation per transaction", byMail / single, Unit.TIMES)
                        .atLeast(4)
                        .note("%,.0f against %,.0f deliveries/s, same instances, same engine", byMail, single));
    }

    private static double deliver(ConfigurableApplicationContext application, List<String> keys) {
        MessageName message = new MessageName(MESSAGE);
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> application
                        .getBean(Mailbox.class)
                        .post(keys.stream()
                                .map(key -> new Mailbox.Mail(new BusinessKey(key), message))
                                .toList()));
        long began = System.nanoTime();
        int tried = application.getBean(MailDelivery.class).deliverDue();
        if (tried != keys.size()) {
            throw new IllegalStateException(tried + " of " + keys.size() + " were delivered");
        }
        return keys.size() * 1e9 / (System.nanoTime() - began);
    }

    private static double correlate(RuntimeService runtime, List<String> keys) {
        long began = System.nanoTime();
        keys.forEach(key -> runtime.createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(key)
                .correlate());
        return keys.size() * 1e9 / (System.nanoTime() - began);
    }
}

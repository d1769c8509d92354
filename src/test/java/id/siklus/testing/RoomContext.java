package id.siklus.testing;

import id.siklus.audit.AuditTrail;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DueDates;
import id.siklus.cycle.Office;
import id.siklus.publishing.Outbox;
import id.siklus.publishing.OutgoingEvent;
import id.siklus.roster.Rights;
import id.siklus.roster.Roster;
import id.siklus.shared.BusinessClock;
import id.siklus.web.LiveUpdates;
import id.siklus.web.People;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.mockito.Mockito;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A few rooms, wired as in the application, on a database of their own, with fakes for the rooms above them. */
public final class RoomContext implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final StatementCount statements = new StatementCount();
    private final DataSource source = statements.watch(EmbeddedDatabase.fresh());
    private final List<Object> published = new ArrayList<>();
    private final List<LiveChange> announced = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<OutgoingEvent> outgoing = new ArrayList<>();

    /** Wires the rooms without their pages and without Kafka, at that time of machine and law. */
    public RoomContext(Roster roster, Office office, Instant now, String... rooms) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(BusinessClock.class, () -> BusinessClock.atMachineTime(clock));
        context.registerBean(Roster.class, () -> roster);
        context.registerBean(Office.class, () -> office);
        context.registerBean(Deadlines.class, () -> Mockito.mock(Deadlines.class));
        context.registerBean(DueDates.class, JakartaDueDates::new);
        context.registerBean(Rights.class, () -> Mockito.mock(Rights.class));
        context.registerBean(
                AuditTrail.class, () -> (actor, act, object, details) -> lines.add(act + ' ' + object + ' ' + details));
        context.registerBean(People.class, () -> Mockito.mock(People.class));
        context.registerBean(Outbox.class, () -> outgoing::addAll);
        context.registerBean(
                LiveUpdates.class,
                () -> (topic, people) -> announced.add(new LiveChange(topic.name(), List.copyOf(people))));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.(pages|kafka)\\..*")));
        scanner.scan(rooms);
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload) {
                published.add(payload.getPayload());
            }
        });
        context.refresh();
    }

    /** What open pages were told. */
    public record LiveChange(String topic, List<?> people) {}

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public DataSource source() {
        return source;
    }

    /** Statements that went to the database since the last time this was asked. */
    public int statements() {
        return statements.take();
    }

    /** Tells the rooms of something, as a room above them would. */
    public void publish(Object event) {
        context.publishEvent(event);
    }

    /** Events that rooms have published, in order. */
    public List<Object> published() {
        return published;
    }

    /** Lines of audit, in order. */
    public List<String> audited() {
        return lines;
    }

    public List<LiveChange> announced() {
        return announced;
    }

    /** Events that other systems would be told. */
    public List<OutgoingEvent> outgoing() {
        return outgoing;
    }

    @Override
    public void close() {
        context.close();
    }
}

package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.testing.EmbeddedDatabase;
import id.siklus.testing.RoomContext;
import id.siklus.web.People;
import id.siklus.web.People.Role;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole intake on a database of its own, with the handlers that a test gives it and without Kafka. */
public final class IntakeFixture {

    public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    /** May try records again. */
    static final PersonId ADMIN = new PersonId("199607242022031007");

    private final JdbcClient jdbc;
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final List<String> audited = new ArrayList<>();
    private final Map<PartitionName, Long> next = new HashMap<>();
    private final Intake intake;
    private final @Nullable ReplayRecords replay;
    private final @Nullable SecondLook secondLook;
    private final @Nullable WakeBacklog backlog;

    /** Handlers get the database on which the intake works. */
    public IntakeFixture(Function<JdbcClient, List<IntakeHandler>> rooms) {
        DataSource source = EmbeddedDatabase.fresh();
        PlatformTransactionManager transactions = new JdbcTransactionManager(source);
        jdbc = JdbcClient.create(source);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        List<IntakeHandler> handlers = rooms.apply(jdbc);
        EventSchemas schemas = new EventSchemas();
        EventCatalogue catalogue = new EventCatalogue(schemas.types(), handlers);
        JdbcWaitingRoom waitingRoom = new JdbcWaitingRoom(jdbc);
        RecordReader reader = new RecordReader(schemas, catalogue, BusinessClock.atMachineTime(clock));
        Dispatch dispatch = new Dispatch(catalogue, handlers, waitingRoom, new HandlerRun(transactions));
        FateMeters meters = new FateMeters(
                new StaticListableBeanFactory(Map.of("metrics", metrics)).getBeanProvider(MeterRegistry.class));
        FateTally tally = new FateTally(new JdbcCounts(jdbc), meters);
        RecordBook book = new RecordBook(new JdbcRecords(jdbc), waitingRoom, tally, clock);
        intake = new Intake(
                reader,
                new JdbcOffsets(jdbc),
                new Identities(new JdbcIdentities(jdbc)),
                dispatch,
                book,
                new TransactionTemplate(transactions));
        secondLook = new SecondLook(new JdbcSecondLook(jdbc), dispatch, book, new TransactionTemplate(transactions));
        backlog = new WakeBacklog(
                new JdbcWaking(jdbc), waitingRoom, dispatch, book, new TransactionTemplate(transactions));
        JdbcReplay store = new JdbcReplay(jdbc);
        replay = new ReplayRecords(
                new Replay(reader, store, dispatch, book, IntakeFixture::oneContractEach),
                store,
                new TransactionTemplate(transactions),
                admins(),
                (actor, act, object, details) -> audited.add(act + ' ' + object + ' ' + details));
    }

    /** As if everybody had one SKP. */
    private static Set<String> oneContractEach(Collection<Bearing> bearings) {
        return bearings.stream()
                .flatMap(bearing -> bearing.people().stream())
                .map(person -> "SKP of " + person)
                .collect(Collectors.toSet());
    }

    /** The intake that was wired together with rooms. */
    public IntakeFixture(RoomContext rooms) {
        jdbc = JdbcClient.create(rooms.source());
        intake = rooms.get(Intake.class);
        replay = null;
        secondLook = null;
        backlog = null;
    }

    /** The intake of the whole application. */
    public IntakeFixture(JdbcClient jdbc, Intake intake) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.replay = null;
        this.secondLook = null;
        this.backlog = null;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public WaitingRecords waitingRecords() {
        return intake;
    }

    /** Trying records again, of an intake that was not wired with rooms. */
    ReplayRecords replay() {
        return Objects.requireNonNull(replay);
    }

    /** The second look, of an intake that was not wired with rooms. */
    SecondLook secondLook() {
        return Objects.requireNonNull(secondLook);
    }

    /** Wakes what was left, of an intake that was not wired with rooms. */
    WakeBacklog backlog() {
        return Objects.requireNonNull(backlog);
    }

    /** What those see who watch from outside. */
    MeterRegistry metrics() {
        return metrics;
    }

    /** Lines of the audit. */
    List<String> audited() {
        return audited;
    }

    public Intake intake() {
        return intake;
    }

    /** Goes on where partition 0 of that topic stands. */
    public IntakeFixture from(String topic) {
        jdbc.sql("select next_offset from intake.consumer_offset where topic = :topic and partition = 0")
                .param("topic", topic)
                .query(Long.class)
                .optional()
                .ifPresent(offset -> next.put(new PartitionName(topic, 0), offset));
        return this;
    }

    private static People admins() {
        People people = Mockito.mock(People.class);
        Mockito.when(people.find(ADMIN))
                .thenReturn(Optional.of(
                        new People.Person(ADMIN, "Tono", "ORG", "Pranata Komputer", Set.of(Role.AGENCY_ADMIN))));
        return people;
    }

    /** Takes events as one poll of partition 0 of their topics. */
    public IntakeFixture take(Events... events) {
        return take(List.of(events));
    }

    /** Takes events as one poll of partition 0 of their topics. */
    public IntakeFixture take(List<Events> events) {
        Map<PartitionName, Long> before = new HashMap<>(next);
        List<RawRecord> records = events.stream().map(this::record).toList();
        List<Stretch> stretches = next.entrySet().stream()
                .filter(moved -> !moved.getValue().equals(before.getOrDefault(moved.getKey(), 0L)))
                .map(moved -> stretch(moved.getKey(), before.getOrDefault(moved.getKey(), 0L), moved.getValue()))
                .toList();
        intake.take(new PollBatch(records, stretches));
        return this;
    }

    /** Fate of the record of each id; of several records with one id, that of the last. */
    public Map<String, Fate> fates() {
        Map<String, Fate> fates = new TreeMap<>();
        jdbc.sql("select e.id, r.fate from intake.record r join intake.event e on e.key = r.key order by r.key")
                .query(row -> {
                    fates.put(row.getString("id"), Fate.valueOf(row.getString("fate")));
                });
        return fates;
    }

    public Fate fateOf(String id) {
        return fates().get(id);
    }

    /** Key of the sentence that says why. */
    public String reasonOf(String id) {
        return jdbc.sql("select r.reason from intake.record r join intake.event e on e.key = r.key where e.id = :id "
                        + "order by r.key desc limit 1")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** A partition of a topic that is always the same, and holds whatever is said of it. */
    public static FoundPartition found(String topic, int partition, long beginning) {
        return new FoundPartition(topic, partition, "topic", 0, beginning, Long.MAX_VALUE);
    }

    /** The conservation law, against the counters and against the records themselves. */
    public void assertBalanced() {
        List<Map<String, Object>> unbalanced = jdbc.sql("""
                        select o.topic, o.partition
                          from intake.consumer_offset o
                         where o.next_offset - o.first_offset <> o.holes + (
                                   select coalesce(sum(records), 0) from intake.fate_count c
                                    where c.topic = o.topic and c.partition = o.partition)
                            or exists (
                                   select from intake.fate_count c
                                    where c.topic = o.topic and c.partition = o.partition
                                      and c.records <> (
                                              select count(*) from intake.record r
                                               where r.topic = o.topic and r.partition = o.partition
                                                 and r.fate = c.fate))
                        """).query().listOfRows();
        assertThat(unbalanced).isEmpty();
        assertThat(jdbc.sql("select (select count(*) from intake.waiting) - "
                                + "(select count(*) from intake.record where fate = 'WAITING')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private RawRecord record(Events event) {
        RawRecord unplaced = event.structured(0, 0);
        PartitionName partition = new PartitionName(unplaced.topic(), 0);
        long offset = next.merge(partition, 1L, Long::sum) - 1;
        return event.structured(0, offset);
    }

    private Stretch stretch(PartitionName partition, long from, long to) {
        intake.resume(found(partition.topic(), partition.partition(), from));
        return new Stretch(partition.topic(), partition.partition(), from, to);
    }
}

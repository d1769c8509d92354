package id.siklus.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.processes.BrokerServer;
import id.siklus.processes.DatabaseServer;
import id.siklus.processes.JavaProcess;
import id.siklus.processes.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One stream through one database: a generator, one or two nodes, and what is known about them from outside. */
final class Run implements AutoCloseable {

    /** How much is sent, and how fast. */
    record Load(long seed, int events, int perSecond) {}

    private static final Set<String> TOPICS_IN =
            Set.of("attendance.events.v1", "work.events.v1", "roster.events.v1", "unit.events.v1");
    private static final Set<String> TOPICS_OUT = Set.of("plan.events.v1", "skp.events.v1", "evaluation.events.v1");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int PATIENCE_SECONDS = 180;

    private static final String EVENTS_OUT = """
            with counted as (
                insert into publishing.subject as s (subject, last_sequence)
                select 'N-88' || lpad(nth::text, 2, '0'), 20 from generate_series(1, 15) as nth
                on conflict (subject) do update set last_sequence = s.last_sequence + 20
                returning subject, last_sequence)
            insert into publishing.event (id, topic, type, subject, shard, sequence, time, data)
            select gen_random_uuid(), 'plan.events.v1', 'id.siklus.plan.evaluated.v1', subject,
                   publishing.shard_of(subject), last_sequence - 20 + nth, now(), '{"actor":"chaos"}'
              from counted, generate_series(1, 20) as nth
            """;

    private static final String PROGRESS = """
            select (select coalesce(sum(next_offset - first_offset), 0) from intake.consumer_offset)
                   + (select count(*) from engine.mail where state = 'DELIVERED')
                   + (select count(*) from publishing.event where sent_at is not null)
            """;

    private static final String AT_REST = """
            select not exists (select from engine.mailbox_key where due_at is not null)
                   and not exists (select from publishing.event where sent_at is null)
                   and not exists (select from intake.waiting where not checked)
                   and not exists (select from intake.waking)
            """;

    private static final String UNBALANCED = """
            select o.topic || '/' || o.partition
              from intake.consumer_offset o
             where o.next_offset - o.first_offset <> o.holes + (
                       select coalesce(sum(records), 0) from intake.fate_count c
                        where c.topic = o.topic and c.partition = o.partition)
                or o.next_offset - o.first_offset <> o.holes + (
                       select count(*) from intake.record r
                        where r.topic = o.topic and r.partition = o.partition)
                or exists (
                       select from intake.fate_count c
                        where c.topic = o.topic and c.partition = o.partition
                          and c.records <> (
                                  select count(*) from intake.record r
                                   where r.topic = o.topic and r.partition = o.partition and r.fate = c.fate))
            """;

    private final Machine machine;
    private final DatabaseServer database;
    private final BrokerServer broker;
    private final Load load;
    private final String name;
    private final Path folder;
    private final JdbcClient jdbc;
    private final List<JavaProcess> nodes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Duration> recoveries = new ArrayList<>();
    private JavaProcess generator;

    Run(Machine machine, Fault fault, Load load) {
        this.machine = machine;
        this.database = fault.database(machine);
        this.broker = fault.broker(machine);
        this.load = load;
        this.name = "run_" + NUMBER.incrementAndGet();
        this.folder = machine.folderOf(name + "-" + fault.name().replace(' ', '-'));
        database.copy(Machine.TEMPLATE, name);
        this.jdbc = database.client(name);
        broker.freshTopics(fault.topicSettings(), TOPICS_IN::contains);
        jdbc.sql(EVENTS_OUT).update();
    }

    BrokerServer broker() {
        return broker;
    }

    Load load() {
        return load;
    }

    DatabaseServer database() {
        return database;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    String name() {
        return name;
    }

    /** A node that nothing is wrong with. */
    JavaProcess startNode() {
        return startNode(Map.of());
    }

    /** A node that dies or freezes at a point. */
    JavaProcess startArmed(Point point, int hit, String signal) {
        return startArmed(point, hit, signal, Map.of());
    }

    JavaProcess startArmed(Point point, int hit, String signal, Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(more);
        properties.putAll(Map.of(
                KillSwitch.POINT, point.name(), KillSwitch.HIT, Integer.toString(hit), KillSwitch.SIGNAL, signal));
        return startNode(properties);
    }

    private JavaProcess startNode(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "siklus.intake.group-id", name,
                "siklus.intake.max-poll-records", "60",
                "siklus.engine.delivery-batch", "2",
                "siklus.engine.delivery-poll", "500ms",
                "siklus.engine.retry-delay", "1s",
                "siklus.cycle.sweep-enabled", "false",
                "siklus.kafka.properties.session.timeout.ms", "6000",
                "siklus.kafka.properties.heartbeat.interval.ms", "1500",
                "siklus.kafka.properties.interceptor.classes", KafkaPoints.class.getName()));
        properties.putAll(more);
        JavaProcess node = machine.startNode(
                folder.resolve("node-" + (nodes.size() + 1) + ".log"), properties, database.url(name), broker);
        nodes.add(node);
        return node;
    }

    void startGenerator() {
        startGenerator(Generator.Mode.PLAIN);
    }

    void startGenerator(Generator.Mode mode) {
        generator = JavaProcess.start(
                Generator.class,
                folder.resolve("generator.log"),
                "-Xmx256m",
                Map.of(),
                List.of(
                        broker.bootstrap(),
                        Long.toString(load.seed()),
                        Integer.toString(load.events()),
                        Integer.toString(load.perSecond()),
                        mode.name()));
    }

    void awaitGenerator() {
        Wait.until("the generator has sent everything", PATIENCE_SECONDS, this::generatorIsDone);
    }

    private boolean generatorIsDone() {
        if (generator.isAlive()) {
            return false;
        }
        if (generator.exitCode() != 0) {
            throw new IllegalStateException("The generator failed; see " + generator.log());
        }
        return true;
    }

    /** Waits until a share of the stream is in the database. */
    void awaitTaken(double share) {
        Wait.until("part of the stream is taken", PATIENCE_SECONDS, () -> {
            requireNodes();
            return taken() >= load.events() * share;
        });
    }

    private void requireNodes() {
        if (nodes.stream().noneMatch(JavaProcess::isAlive)) {
            throw new IllegalStateException("No node runs any more; see " + folder);
        }
    }

    /** Waits until a node has met its end at its point; false where it never comes there. */
    boolean awaitDeath(JavaProcess node) {
        return Wait.within(PATIENCE_SECONDS, () -> !node.isAlive() || isDrained()) && !node.isAlive();
    }

    boolean awaitFrozen(JavaProcess node) {
        return Wait.within(PATIENCE_SECONDS, () -> node.isFrozen() || isDrained()) && node.isFrozen();
    }

    long taken() {
        return jdbc.sql("select coalesce(sum(next_offset - first_offset), 0) from intake.consumer_offset")
                .query(Long.class)
                .single();
    }

    /** Everything that has been done, as a number that only rises. */
    long progress() {
        return jdbc.sql(PROGRESS).query(Long.class).single();
    }

    /** From now until more is done than at the fault; something was left to do, so there is more. */
    boolean recover(long before, int patienceSeconds) {
        return recover(() -> progress() > before, patienceSeconds);
    }

    /** Ends the fault, and measures from then on. */
    boolean recover(long before, int patienceSeconds, Runnable end) {
        long began = System.nanoTime();
        end.run();
        return recover(began, () -> progress() > before, patienceSeconds);
    }

    /** From now until something is so. */
    boolean recover(Callable<Boolean> condition, int patienceSeconds) {
        return recover(System.nanoTime(), condition, patienceSeconds);
    }

    private boolean recover(long began, Callable<Boolean> condition, int patienceSeconds) {
        boolean recovered = Wait.within(patienceSeconds, () -> {
            try {
                return condition.call();
            } catch (DataAccessException notYet) {
                return false;
            }
        });
        recoveries.add(Duration.ofNanos(System.nanoTime() - began));
        return recovered;
    }

    /** Whether everything that was sent has been taken, looked at a second time, delivered and sent out. */
    boolean isDrained() {
        if (generator == null || !generatorIsDone()) {
            return false;
        }
        try {
            Map<TopicPartition, Long> stands = new HashMap<>();
            jdbc.sql("select topic, partition, next_offset from intake.consumer_offset")
                    .query(row -> {
                        stands.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                    });
            return broker.ends(TOPICS_IN).equals(stands)
                    && jdbc.sql(AT_REST).query(Boolean.class).single();
        } catch (DataAccessException notNow) {
            return false;
        }
    }

    /** Waits for that, for as long as anything moves; what is not done by then is counted as lost. */
    boolean awaitDrained() {
        long[] done = {-1, 0};
        boolean drained = false;
        do {
            done[0] = done[1];
            drained = Wait.within(PATIENCE_SECONDS, () -> {
                requireNodes();
                return isDrained();
            });
            done[1] = drained ? done[0] : progress();
        } while (!drained && done[1] > done[0]);
        if (!drained) {
            note("STUCK: nothing moved for " + PATIENCE_SECONDS + " s, see " + folder);
        }
        return drained;
    }

    /** Ends the nodes, so that nothing moves any more. */
    Ledgers end() {
        nodes.forEach(node -> {
            node.signal("CONT");
            node.kill();
        });
        return Ledgers.read(jdbc);
    }

    List<String> unbalanced() {
        return jdbc.sql(UNBALANCED).query(String.class).list();
    }

    long holes() {
        return jdbc.sql("select sum(holes) from intake.consumer_offset")
                .query(Long.class)
                .single();
    }

    void note(String note) {
        notes.add(note);
    }

    List<String> notes() {
        return notes;
    }

    List<Duration> recoveries() {
        return recoveries;
    }

    /** Events out that Kafka lacks or has in another order than they were written. */
    List<String> missingOutside() {
        Map<String, List<String>> seen = outside();
        List<String> missing = new ArrayList<>();
        jdbc.sql("select topic || ' ' || subject, id from publishing.event order by topic, subject, sequence")
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(event -> {
                    List<String> ids = seen.getOrDefault(event.get(0), new ArrayList<>());
                    if (ids.isEmpty() || !ids.get(0).equals(event.get(1))) {
                        missing.add("event out " + event);
                    } else {
                        ids.remove(0);
                    }
                });
        return missing;
    }

    /** Ids by topic and subject, in order, each at its first place; between two topics there is no order. */
    private Map<String, List<String>> outside() {
        Map<String, List<String>> ids = new HashMap<>();
        Set<String> met = new HashSet<>();
        int[] repeated = {0};
        read(TOPICS_OUT, record -> {
            try {
                JsonNode event = new ObjectMapper().readTree(record.value());
                String id = event.get("id").asText();
                if (met.add(id)) {
                    String line = record.topic() + ' ' + event.get("subject").asText();
                    ids.computeIfAbsent(line, subject -> new ArrayList<>()).add(id);
                } else {
                    repeated[0]++;
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        if (repeated[0] > 0) {
            note(repeated[0] + " events out sent again under their id");
        }
        return ids;
    }

    /** Records on the topics in that have this key. */
    int countOnTopics(String key) {
        int[] count = {0};
        read(TOPICS_IN, record -> {
            byte[] found = record.key();
            if (found != null && new String(found, java.nio.charset.StandardCharsets.UTF_8).equals(key)) {
                count[0]++;
            }
        });
        return count[0];
    }

    private void read(Set<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        Map<TopicPartition, Long> ends = broker.ends(topics);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker.bootstrap(),
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            Wait.until("the topics are read", 60, () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
        }
    }

    @Override
    public void close() {
        nodes.forEach(JavaProcess::close);
        if (generator != null) {
            generator.close();
        }
        nodes.forEach(node -> node.await(Duration.ofSeconds(10)));
        database.drop(name);
    }
}

package id.siklus.bench;

import id.siklus.processes.BrokerServer;
import id.siklus.processes.DatabaseServer;
import id.siklus.processes.Wait;
import id.siklus.reference.ReferenceApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An instance of its own: PostgreSQL and broker as processes, and a database that a generated agency has moved into, to
 * be copied for each measurement.
 */
final class BenchWorld implements AutoCloseable {

    /** As a small production server would have them; PostgreSQL's own defaults are for a machine of 1998. */
    static final Map<String, String> SERVER_SETTINGS = new TreeMap<>(Map.of(
            "shared_buffers", "1GB",
            "max_wal_size", "4GB",
            "checkpoint_timeout", "5min",
            "shared_preload_libraries", "pg_stat_statements"));

    /** Of everybody in the agency. */
    static final String PASSWORD = "Siklus-2026!";

    private static final String TEMPLATE = "agency";

    private final Path folder;
    private final double scale;
    private final int employees;
    private final DatabaseServer database;
    private final BrokerServer broker;
    private final AtomicInteger numbers = new AtomicInteger();

    BenchWorld(Path folder, double scale, int employees) {
        this.folder = folder;
        this.scale = scale;
        this.employees = employees;
        this.database = new DatabaseServer(folder.resolve("postgres"), SERVER_SETTINGS);
        this.broker = new BrokerServer(folder.resolve("broker"));
        broker.freshTopics(Map.of());
        moveIn();
    }

    /** A folder that was kept has somebody in it already. */
    private void moveIn() {
        JdbcClient server = database.client("postgres");
        List<String> there = server.sql("select datname from pg_database where datname like 'bench\\_%' or datname = '"
                        + TEMPLATE + "'")
                .query(String.class)
                .list();
        there.stream().filter(name -> !name.equals(TEMPLATE)).forEach(database::drop);
        if (there.contains(TEMPLATE)) {
            return;
        }
        server.sql("create database " + TEMPLATE).update();
        startNode(
                        TEMPLATE,
                        List.of("-Xmx1g"),
                        Map.of("siklus.intake.enabled", "false", "siklus.publishing.enabled", "false"))
                .close();
        Wait.until(
                "nobody is connected",
                30,
                () -> database.client("postgres")
                                .sql("select count(*) from pg_stat_activity where datname = '" + TEMPLATE + "'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    DatabaseServer database() {
        return database;
    }

    BrokerServer broker() {
        return broker;
    }

    int employees() {
        return employees;
    }

    /** A number of events, seconds or rows: as it is in a full run, fewer in a trial. */
    int scaled(int full) {
        return Math.max(1, (int) (full * scale));
    }

    /** The same for records whose rate is measured, but never less than some batches. */
    int scaledBatches(int full) {
        return Math.max(40_000, scaled(full));
    }

    /** A copy of the agency, fresh topics beside it; the name is returned. */
    String freshDatabase() {
        String name = "bench_" + numbers.incrementAndGet();
        database.copy(TEMPLATE, name);
        broker.freshTopics(Map.of());
        return name;
    }

    /** A database with nothing in it; the name is returned. */
    String emptyDatabase() {
        String name = "bench_" + numbers.incrementAndGet();
        database.client("postgres").sql("create database " + name).update();
        return name;
    }

    void drop(String name) {
        database.drop(name);
    }

    JdbcClient jdbc(String name) {
        return database.client(name);
    }

    /** The application in a process of its own. */
    Node startNode(String name, List<String> options, Map<String, String> properties) {
        Path log = folder.resolve("node-" + numbers.incrementAndGet() + ".log");
        return Node.start(log, options, with(name, properties), database.url(name), broker.bootstrap(), employees);
    }

    /** The application in this process, for what has to be called from within. */
    ConfigurableApplicationContext startHere(String name, Map<String, String> properties) {
        Map<String, String> all = with(name, properties);
        all.forEach(System::setProperty);
        try {
            return ReferenceApplication.start(
                    0, database.url(name), broker.bootstrap(), ReferenceApplication.START_DATE, employees);
        } finally {
            all.keySet().forEach(System::clearProperty);
        }
    }

    private static Map<String, String> with(String name, Map<String, String> properties) {
        Map<String, String> all = new TreeMap<>(properties);
        all.putIfAbsent("siklus.intake.group-id", name);
        all.putIfAbsent("logging.level.root", "warn");
        return all;
    }

    /** Where files of a measurement may lie. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}

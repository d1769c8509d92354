package id.siklus.bench;

import id.siklus.processes.Wait;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The intake of an application in this process, which is let loose on records that lie ready. */
final class IntakeRuns implements AutoCloseable {

    private static final long LOOK_NANOS = 4_000_000;
    private static final String TAKEN = "select coalesce(sum(next_offset), 0) from intake.consumer_offset";

    private final ConfigurableApplicationContext application;
    private final SmartLifecycle intake;
    private final JdbcClient jdbc;
    private final Generator generator;
    private final String database;
    private CheckIns checkIns;
    private long next;

    /** An intake as it is shipped. */
    IntakeRuns(BenchWorld world, String database) {
        this(world, database, Map.of());
    }

    /** An intake with settings of its own. */
    IntakeRuns(BenchWorld world, String database, Map<String, String> settings) {
        this.database = database;
        this.application = world.startHere(database, settings);
        this.intake = application.getBeansOfType(SmartLifecycle.class).values().stream()
                .filter(bean -> bean.getClass().getSimpleName().equals("KafkaIntake"))
                .findFirst()
                .orElseThrow();
        this.jdbc = application.getBean(JdbcClient.class);
        this.checkIns = CheckIns.of(jdbc, database);
        this.generator = new Generator(world.broker().bootstrap());
        Wait.until(
                "the intake has its partitions",
                60,
                () -> jdbc.sql("select count(*) from intake.consumer_offset")
                                .query(Integer.class)
                                .single()
                        >= 16);
        intake.stop();
    }

    /**
     * Lets records gather, then takes them all.
     *
     * @return records a second, once a fifth of them is taken: by then all consumers have their partitions
     */
    double perSecond(int records) {
        generator.sendAll(checkIns::record, next, next + records);
        next += records;
        long before = taken();
        intake.start();
        try {
            long first = awaitMoreThan(before + records / 5);
            long began = System.nanoTime();
            awaitMoreThan(before + records - 1);
            return (before + records - first) * 1e9 / (System.nanoTime() - began);
        } finally {
            intake.stop();
        }
    }

    /** From here on these people alone tap. */
    void only(List<String> people) {
        checkIns = new CheckIns(people, database + "-some");
    }

    private long awaitMoreThan(long offsets) {
        long taken = taken();
        while (taken <= offsets) {
            LockSupport.parkNanos(LOOK_NANOS);
            taken = taken();
        }
        return taken;
    }

    private long taken() {
        return jdbc.sql(TAKEN).query(Long.class).single();
    }

    CheckIns checkIns() {
        return checkIns;
    }

    @Override
    public void close() {
        generator.close();
        application.close();
    }
}

package id.siklus.chaos;

import id.siklus.processes.JavaProcess;
import id.siklus.processes.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** All faults, in the order in which they are tried. */
final class Faults {

    /** How many times a point is passed at least while the stream runs: the fault falls on one of them. */
    private static final Map<Point, Integer> PASSED = new EnumMap<>(Map.of(
            Point.AFTER_POLL, 12,
            Point.AFTER_LEDGER_INSERT, 16,
            Point.BEFORE_COMMIT, 12,
            Point.AFTER_COMMIT, 12,
            Point.BEFORE_ENGINE_COMMAND, 5,
            Point.AFTER_ENGINE_COMMAND, 5,
            Point.AFTER_ENGINE_COMMIT, 5,
            Point.DURING_REBALANCE, 10,
            Point.INSIDE_OUTBOX_SEND, 150,
            Point.AFTER_OUTBOX_ACK, 150));

    /** A node whose own consumers hand over no partitions to each other. */
    private static final Map<String, String> ONE_CONSUMER = Map.of("siklus.intake.consumers", "1");

    /** All connections, at a moment at which a statement runs on one of them. */
    private static final String CUT = """
            with those as materialized (
                select pid, state from pg_stat_activity where datname = :name and state is not null)
            select state
              from (select state, pg_terminate_backend(pid) as cut
                      from those
                     where exists (select from those where state = 'active')) as c
             where cut
            """;

    private Faults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (Point point : PASSED.keySet()) {
            faults.add(new Killed(point));
        }
        faults.add(new KilledInReplay(Point.DURING_REPLAY));
        faults.add(new KilledInReplay(Point.AFTER_REPLAY));
        faults.add(new Simple("kill -9 of one of two nodes", Faults::oneOfTwo));
        faults.add(new Simple("kill -9 in a rebalance of two", Faults::rebalanceOfTwo));
        faults.add(new Simple("PostgreSQL crashes", (run, random) -> postgres(run, run.database()::crash)));
        faults.add(new Simple("PostgreSQL stops and starts", (run, random) -> postgres(run, run.database()::stop)));
        faults.add(new Simple("broker killed and started", (run, random) -> broker(run, true)));
        faults.add(new Simple("broker stopped and started", (run, random) -> broker(run, false)));
        faults.add(new Frozen("node frozen with a poll in hand", Point.AFTER_POLL, 60));
        faults.add(new Frozen("node frozen in a transaction", Point.BEFORE_COMMIT, 60));
        faults.add(new Frozen("node frozen in a transaction, woken early", Point.BEFORE_COMMIT, 0));
        faults.add(new Simple("connections cut in a loop", Faults::cutConnections));
        faults.add(new Simple("producer aborts transactions", Faults::abortingProducer));
        faults.add(new Compacted());
        faults.add(new DatabaseDiskFull());
        faults.add(new BrokerDiskFull());
        return faults;
    }

    /** A node dies at a point and another takes its place. */
    private record Killed(Point point) implements Fault {

        @Override
        public String name() {
            return "kill -9 " + point.words();
        }

        @Override
        public void strike(Run run, Random random, int number) {
            run.startGenerator();
            JavaProcess node = run.startArmed(point, 1 + random.nextInt(PASSED.get(point)), "KILL");
            if (!run.awaitDeath(node)) {
                throw new IllegalStateException("Never came to " + point + "; see " + node.log());
            }
            long before = run.progress();
            run.startNode();
            run.recover(before, 60);
        }
    }

    private interface Strike {
        void on(Run run, Random random);
    }

    private record Simple(String name, Strike strike) implements Fault {

        @Override
        public void strike(Run run, Random random, int number) {
            strike.on(run, random);
        }
    }

    private static void oneOfTwo(Run run, Random random) {
        List<JavaProcess> nodes = List.of(run.startNode(), run.startNode());
        Wait.until("both nodes run", 90, () -> nodes.stream().allMatch(node -> node.said("(process running for")));
        run.startGenerator();
        run.awaitTaken(0.2 + random.nextDouble() * 0.4);
        nodes.get(random.nextInt(2)).kill();
        run.recover(run.progress(), 60);
    }

    /** The newcomer dies while partitions are handed over, or makes the other one die. */
    private static void rebalanceOfTwo(Run run, Random random) {
        run.startGenerator();
        if (random.nextBoolean()) {
            run.startNode();
            run.awaitTaken(0.15);
            run.awaitDeath(run.startArmed(Point.DURING_REBALANCE, 1 + random.nextInt(3), "KILL"));
        } else {
            // Sixteen partitions are asked about at the start; the next question is the rebalance.
            JavaProcess first = run.startArmed(Point.DURING_REBALANCE, 17 + random.nextInt(3), "KILL", ONE_CONSUMER);
            run.awaitTaken(0.15);
            run.startNode();
            run.awaitDeath(first);
        }
        run.recover(run.progress(), 60);
    }

    private static void postgres(Run run, Runnable end) {
        run.startNode();
        run.startGenerator();
        run.awaitTaken(0.3);
        long before = run.progress();
        end.run();
        pause(3);
        run.recover(before, 60, run.database()::start);
    }

    private static void broker(Run run, boolean killed) {
        run.startNode();
        run.startGenerator();
        run.awaitTaken(0.3);
        if (killed) {
            run.broker().kill();
        } else {
            run.broker().stop();
        }
        pause(3);
        // What was on its way to the database has arrived by now.
        long before = run.progress();
        run.recover(before, 60, run.broker()::start);
    }

    /** A node is taken off the processor until the group has thrown it out and another one has gone on. */
    private record Frozen(String name, Point point, int patience) implements Fault {

        @Override
        public void strike(Run run, Random random, int number) {
            run.startGenerator();
            JavaProcess zombie = run.startArmed(point, 3 + random.nextInt(8), "STOP");
            if (!run.awaitFrozen(zombie)) {
                throw new IllegalStateException("Never came to " + point + "; see " + zombie.log());
            }
            long before = run.taken();
            JavaProcess other = run.startNode();
            if (patience > 0) {
                boolean takenOver = run.recover(() -> run.taken() > before, patience);
                run.note(takenOver ? "the other node took over" : "BLOCKED: the other node could not take over");
            } else {
                Wait.until("the other node waits", 60, () -> other.said("Reading "));
                pause(10);
            }
            zombie.signal("CONT");
            run.awaitDrained();
            note(run, "the zombie", zombie);
            note(run, "the other node", other);
        }
    }

    private static void note(Run run, String who, JavaProcess node) {
        if (node.said("starting anew from what the database says")) {
            run.note("the guard refused " + who);
        }
    }

    private static void cutConnections(Run run, Random random) {
        run.startNode();
        run.startGenerator();
        run.awaitTaken(0.15);
        var admin = run.database().client("postgres");
        int cut = 0;
        int inMidStatement = 0;
        Instant enough = Instant.now().plusSeconds(20);
        while (inMidStatement < 25 && Instant.now().isBefore(enough)) {
            List<String> states =
                    admin.sql(CUT).param("name", run.name()).query(String.class).list();
            cut += states.size();
            inMidStatement += Collections.frequency(states, "active");
            pauseMillis(states.isEmpty() ? 1 : 20 + random.nextInt(100));
        }
        run.note(cut + " connections cut, " + inMidStatement + " of them in the middle of a statement");
        run.recover(run.progress(), 60);
    }

    private static void abortingProducer(Run run, Random random) {
        run.startGenerator(Generator.Mode.ABORTING);
        run.startNode();
        run.awaitDrained();
        run.note(run.holes() + " offsets without a record");
    }

    /** Topics that forget: whoever reads late finds holes where records of old keys were. */
    private record Compacted() implements Fault {

        @Override
        public String name() {
            return "topics with compaction";
        }

        @Override
        public Map<String, String> topicSettings() {
            return Map.of(
                    "cleanup.policy", "compact",
                    "segment.ms", "300",
                    "min.cleanable.dirty.ratio", "0.001",
                    "max.compaction.lag.ms", "1000");
        }

        /** The noise has fates, too, and how much of it is left is not certain. */
        @Override
        public boolean comparesFates() {
            return false;
        }

        @Override
        public void strike(Run run, Random random, int number) {
            run.startGenerator(Generator.Mode.COMPACTED);
            run.awaitGenerator();
            int sent = run.countOnTopics("noise");
            Wait.until("the topics are compacted", 60, () -> run.countOnTopics("noise") < sent / 2);
            run.startNode();
            run.awaitDrained();
            run.note(run.holes() + " offsets without a record");
        }
    }

    static void pause(int seconds) {
        pauseMillis(seconds * 1000L);
    }

    static void pauseMillis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

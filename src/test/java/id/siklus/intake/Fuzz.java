package id.siklus.intake;

import id.siklus.testing.InMemoryRoster;
import id.siklus.testing.JakartaOffice;
import id.siklus.testing.RoomContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends mutated records into an intake with its rooms and tells what became of them. Also a process of its own. */
public final class Fuzz {

    /** Begins the line that the process ends with. */
    public static final String RESULT = "fuzz:";

    private static final int POLL = 5_000;

    private final IntakeFixture fixture;
    private int stops;

    private Fuzz(RoomContext rooms) {
        this.fixture = new IntakeFixture(rooms);
    }

    /**
     * What came of the records.
     *
     * @param failures what a handler or the reader could not stand, some of it
     * @param stops polls that the intake refused to take
     */
    record Outcome(Map<Fate, Long> fates, List<String> failures, long failed, int stops, boolean balanced) {

        long classified() {
            return fates.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Prints {@link #RESULT}, records, stops, unclassified records, whether in balance, and the fates. */
    public static void main(String[] arguments) {
        int records = Integer.parseInt(arguments[0]);
        Outcome outcome = run(Long.parseLong(arguments[1]), records);
        System.out.println(RESULT
                + ' '
                + records
                + ' '
                + outcome.stops()
                + ' '
                + (records - outcome.classified() + outcome.failed())
                + ' '
                + outcome.balanced()
                + ' '
                + outcome.fates());
        outcome.failures().forEach(System.out::println);
        System.exit(0);
    }

    static Outcome run(long seed, int records) {
        InMemoryRoster roster = new InMemoryRoster()
                .unit("ORG", null)
                .person(Events.EKO, "ORG")
                .person("197611052001121003", "ORG")
                .person("N-0001", "ORG");
        try (RoomContext rooms = new RoomContext(
                roster,
                new JakartaOffice(LocalDate.of(2026, 3, 2)),
                IntakeFixture.NOW,
                "id.siklus.intake",
                "id.siklus.ledger",
                "id.siklus.attendance",
                "id.siklus.work")) {
            Fuzz fuzz = new Fuzz(rooms);
            fuzz.send(seed, records);
            return fuzz.outcome();
        }
    }

    private void send(long seed, int wanted) {
        Mutations mutations = new Mutations(seed);
        List<String> topics = Mutations.topics();
        long[] next = new long[topics.size()];
        topics.forEach(topic -> fixture.intake().resume(IntakeFixture.found(topic, 0, 0)));
        for (int sent = 0; sent < wanted && stops == 0; sent += POLL) {
            List<RawRecord> records = new ArrayList<>();
            long[] before = next.clone();
            for (int number = sent; number < Math.min(sent + POLL, wanted); number++) {
                int topic = number % 20 == 0 ? 2 : number % 2;
                records.add(mutations.next(topics.get(topic), 0, next[topic]++));
            }
            List<Stretch> stretches = new ArrayList<>();
            for (int topic = 0; topic < next.length; topic++) {
                stretches.add(new Stretch(topics.get(topic), 0, before[topic], next[topic]));
            }
            take(new PollBatch(records, stretches));
        }
    }

    private void take(PollBatch batch) {
        try {
            fixture.intake().take(batch);
        } catch (RuntimeException stopped) {
            // As the loop of the application would, over and over: one is enough.
            stopped.printStackTrace();
            stops++;
        }
    }

    private Outcome outcome() {
        JdbcClient jdbc = fixture.jdbc();
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        jdbc.sql("select fate, count(*) as records from intake.record group by fate")
                .query(row -> {
                    fates.put(Fate.valueOf(row.getString("fate")), row.getLong("records"));
                });
        JdbcInspection pages = new JdbcInspection(jdbc);
        boolean balanced = pages.partitions(false).stream().allMatch(PartitionReport::balanced)
                && pages.partitions(true).stream().allMatch(PartitionReport::balanced);
        String failed =
                " from intake.record where reason in ('intake.reason.handler-failed', 'intake.reason.reader-failed')";
        return new Outcome(
                fates,
                jdbc.sql("select coalesce(details, reason)" + failed + " limit 10")
                        .query(String.class)
                        .list(),
                jdbc.sql("select count(*)" + failed).query(Long.class).single(),
                stops,
                balanced);
    }
}

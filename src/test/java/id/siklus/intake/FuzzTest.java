package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.testing.DatabaseTest;
import id.siklus.testing.InMemoryRoster;
import id.siklus.testing.JakartaOffice;
import id.siklus.testing.RoomContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes, the intake goes on and every record has a fate. {@code -Dsiklus.fuzz.records} and
 * {@code -Dsiklus.fuzz.seed} make it longer or another one.
 */
@DatabaseTest
class FuzzTest {

    private static final int RECORDS = Integer.getInteger("siklus.fuzz.records", 100_000);
    private static final long SEED = Long.getLong("siklus.fuzz.seed", 20_260_105L);
    private static final int POLL = 5_000;

    private final InMemoryRoster roster = new InMemoryRoster()
            .unit("ORG", null)
            .person(Events.EKO, "ORG")
            .person("197611052001121003", "ORG")
            .person("N-0001", "ORG");

    @Test
    void noRecordStopsTheIntakeAndNoneIsWithoutAFate() {
        try (RoomContext rooms = new RoomContext(
                roster,
                new JakartaOffice(LocalDate.of(2026, 3, 2)),
                IntakeFixture.NOW,
                "id.siklus.intake",
                "id.siklus.ledger",
                "id.siklus.attendance",
                "id.siklus.work")) {
            IntakeFixture fixture = new IntakeFixture(rooms);

            send(fixture.intake());

            fixture.assertBalanced();
            Map<Fate, Long> fates = fates(fixture);
            assertThat(fates.values().stream().mapToLong(Long::longValue).sum())
                    .as("seed %s: %s", SEED, fates)
                    .isEqualTo(RECORDS);
            assertThat(fates.keySet())
                    .as("the stream brings something of everything")
                    .contains(
                            Fate.APPLIED,
                            Fate.DUPLICATE,
                            Fate.SUPERSEDED,
                            Fate.LATE,
                            Fate.WAITING,
                            Fate.REJECTED,
                            Fate.QUARANTINED);
            assertThat(failures(fixture)).as("seed %s", SEED).isEmpty();
        }
    }

    private static void send(Intake intake) {
        Mutations mutations = new Mutations(SEED);
        List<String> topics = Mutations.topics();
        long[] next = new long[topics.size()];
        topics.forEach(topic -> intake.resume(topic, 0, 0));
        for (int sent = 0; sent < RECORDS; sent += POLL) {
            List<RawRecord> records = new ArrayList<>();
            long[] before = next.clone();
            for (int number = sent; number < Math.min(sent + POLL, RECORDS); number++) {
                int topic = number % 20 == 0 ? 2 : number % 2;
                records.add(mutations.next(topics.get(topic), 0, next[topic]++));
            }
            List<Stretch> stretches = new ArrayList<>();
            for (int topic = 0; topic < next.length; topic++) {
                stretches.add(new Stretch(topics.get(topic), 0, before[topic], next[topic]));
            }
            intake.take(new PollBatch(records, stretches));
        }
    }

    private static Map<Fate, Long> fates(IntakeFixture fixture) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        fixture.jdbc()
                .sql("select fate, count(*) as records from intake.record group by fate")
                .query(row -> {
                    fates.put(Fate.valueOf(row.getString("fate")), row.getLong("records"));
                });
        return fates;
    }

    /** What a schema lets through must not make a handler fail, and nothing the reader. */
    private static List<String> failures(IntakeFixture fixture) {
        return fixture.jdbc()
                .sql("select details from intake.record where reason in "
                        + "('intake.reason.handler-failed', 'intake.reason.reader-failed') limit 10")
                .query(String.class)
                .list();
    }
}

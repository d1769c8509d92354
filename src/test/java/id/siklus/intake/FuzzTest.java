package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes, the intake goes on and every record has a fate. {@code -Dsiklus.fuzz.records} and
 * {@code -Dsiklus.fuzz.seed} make it longer or another one.
 */
@DatabaseTest
class FuzzTest {

    private static final int RECORDS = Integer.getInteger("siklus.fuzz.records", 100_000);
    private static final long SEED = Long.getLong("siklus.fuzz.seed", 20_260_105L);

    @Test
    void noRecordStopsTheIntakeAndNoneIsWithoutAFate() {
        Fuzz.Outcome outcome = Fuzz.run(SEED, RECORDS);

        assertThat(outcome.stops()).as("seed %s", SEED).isZero();
        assertThat(outcome.balanced()).as("seed %s", SEED).isTrue();
        assertThat(outcome.classified())
                .as("seed %s: %s", SEED, outcome.fates())
                .isEqualTo(RECORDS);
        assertThat(outcome.fates().keySet())
                .as("the stream brings something of everything")
                .contains(
                        Fate.APPLIED,
                        Fate.DUPLICATE,
                        Fate.SUPERSEDED,
                        Fate.LATE,
                        Fate.WAITING,
                        Fate.REJECTED,
                        Fate.QUARANTINED);
        // What a schema lets through must not make a handler fail, and nothing the reader.
        assertThat(outcome.failures()).as("seed %s", SEED).isEmpty();
    }
}

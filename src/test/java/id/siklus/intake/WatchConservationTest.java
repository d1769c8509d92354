package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.testing.DatabaseTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

/** Records are recounted piece by piece, and what is missing raises an alarm. */
@DatabaseTest
class WatchConservationTest {

    private final IntakeFixture fixture = new IntakeFixture(jdbc -> List.of(new TakesAll()));
    private final JdbcConservation store = new JdbcConservation(fixture.jdbc());
    private final ConservationHealth health = new ConservationHealth(store);

    @Test
    void whereEverythingIsAccountedForThereIsNoAlarm() {
        fixture.take(Events.tap("1"), Events.tap("1"), Events.tap("2").data("kind", "SLEPT"));

        store.recount(8, 1000);

        assertThat(store.breaches()).isEmpty();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aRecordThatIsGoneIsMissed() {
        fixture.take(Events.tap("1"), Events.tap("2"), Events.tap("3"));
        store.recount(8, 1000);
        fixture.jdbc().sql("delete from intake.record where \"offset\" = 1").update();

        store.recount(8, 1000);

        assertThat(store.breaches()).containsExactly(new Breach("attendance.events.v1", 0, 0, 1, 1));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("partitions", List.of("attendance.events.v1-0"));
    }

    @Test
    void aCounterThatIsWrongIsSeenAtOnce() {
        fixture.take(Events.tap("1"));
        fixture.jdbc().sql("update intake.fate_count set records = 2").update();

        assertThat(store.breaches()).containsExactly(new Breach("attendance.events.v1", 0, -1, 0, 0));
    }

    @Test
    void recordsUnderAnotherFateThanTheCountersSayAreSeen() {
        fixture.take(Events.tap("1"), Events.tap("2"));
        fixture.jdbc()
                .sql("update intake.record set fate = 'LATE' where \"offset\" = 0")
                .update();

        store.recount(8, 1000);

        assertThat(store.breaches()).containsExactly(new Breach("attendance.events.v1", 0, 0, 0, 2));
    }

    @Test
    void aLongPartitionIsCountedInPieces() {
        fixture.take(Events.tap("1"), Events.tap("2"), Events.tap("3"), Events.tap("4"), Events.tap("5"));
        fixture.jdbc().sql("delete from intake.record where \"offset\" = 4").update();

        store.recount(8, 2);
        store.recount(8, 2);
        assertThat(store.breaches()).isEmpty();
        store.recount(8, 2);

        assertThat(store.breaches()).containsExactly(new Breach("attendance.events.v1", 0, 0, 1, 0));
    }

    @Test
    void fatesAreMeasuredWithoutNames() {
        fixture.take(Events.tap("1"), Events.tap("1"));

        assertThat(fixture.metrics()
                        .get("siklus.intake.fates")
                        .tag("topic", "attendance.events.v1")
                        .tag("fate", "DUPLICATE")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static final class TakesAll implements IntakeHandler {

        @Override
        public Set<String> types() {
            return Set.of("id.siklus.attendance.recorded.v1");
        }

        @Override
        public Verdicts apply(List<EventRecord> events) {
            return new Verdicts();
        }
    }
}

package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

/** More records wait for one person than one transaction wakes. */
@DatabaseTest
class WakeBacklogTest {

    private static final int MORE = JdbcWaitingRoom.MOST + 200;
    private static final PersonId SARI = new PersonId(Events.SARI);

    private static final PersonId BUDI = new PersonId("198501012010011001");
    private static final PersonId RINA = new PersonId("200001012024012001");

    private final Register register = new Register();
    private final IntakeFixture fixture = new IntakeFixture(jdbc -> List.of(register));

    @AfterEach
    void theConservationLawHolds() {
        fixture.assertBalanced();
    }

    @Test
    void oneTransactionWakesTheFirstAndFurtherOnesTheRest() {
        manyWait();

        register.comes = true;
        fixture.take(Events.tap("brings-sari").of(Events.EKO));

        assertThat(count("APPLIED")).isEqualTo(JdbcWaitingRoom.MOST + 1);
        assertThat(register.largest).isEqualTo(JdbcWaitingRoom.MOST + 1);

        assertThat(fixture.backlog().wake()).isEqualTo(200);

        assertThat(count("APPLIED")).isEqualTo(MORE + 1);
        assertThat(register.seen).as("in the order of facts").isSorted();
        assertThat(fixture.backlog().wake()).isZero();
    }

    @Test
    void whatComesMeanwhileAboutTheSamePersonHasItsTurnBehindThem() {
        manyWait();
        register.comes = true;
        fixture.take(Events.tap("brings-sari").of(Events.EKO));

        fixture.take(
                Events.tap("t-99998").of(Events.SARI), Events.tap("t-99999").of(Events.EKO));

        assertThat(fixture.fateOf("t-99998")).isEqualTo(Fate.WAITING);
        assertThat(fixture.reasonOf("t-99998")).isEqualTo("intake.reason.behind-others");
        assertThat(fixture.fateOf("t-99999")).as("others go on").isEqualTo(Fate.APPLIED);
        fixture.secondLook().look();
        fixture.secondLook().look();
        assertThat(fixture.fateOf("t-99998")).as("nothing else wakes it early").isEqualTo(Fate.WAITING);

        fixture.backlog().wake();

        assertThat(fixture.fateOf("t-99998")).isEqualTo(Fate.APPLIED);
        assertThat(register.seen.get(register.seen.size() - 1)).isEqualTo("t-99998");
        fixture.take(Events.tap("t-99997").of(Events.SARI));
        assertThat(fixture.fateOf("t-99997")).as("nobody is before it any more").isEqualTo(Fate.APPLIED);
    }

    @Test
    void whatHasNotComeAfterAllLeavesThemWaiting() {
        manyWait();

        fixture.take(Events.tap("brings-sari").of(Events.EKO));

        assertThat(fixture.backlog().wake()).isZero();
        assertThat(count("WAITING")).isEqualTo(MORE);
        assertThat(fixture.jdbc()
                        .sql("select count(*) from intake.waking")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatConcernsAUnitComesBehindAllThatAreBeingWoken() {
        fixture.take(
                Events.tap("t-1").of(Events.SARI),
                Events.tap("t-2").of(BUDI.value()),
                Events.tap("t-3").of(RINA.value()));
        List.of(SARI, BUDI, RINA).forEach(this::isBeingWoken);
        fixture.take(recap("u-1"));
        assertThat(fixture.fateOf("u-1")).isEqualTo(Fate.WAITING);
        register.seen.clear();
        register.known.addAll(List.of(Events.SARI, BUDI.value(), RINA.value()));

        assertThat(fixture.backlog().wake()).isEqualTo(4);

        assertThat(register.seen).hasSize(4).endsWith("u-1");
        assertThat(fixture.fates()).doesNotContainValue(Fate.WAITING);
    }

    @Test
    void whatConcernsAUnitDoesNotWaitForThoseWhoHaveNotComeAfterAll() {
        fixture.take(Events.tap("t-1").of(Events.SARI), Events.tap("t-2").of(BUDI.value()));
        List.of(SARI, BUDI).forEach(this::isBeingWoken);
        fixture.take(recap("u-1"));

        assertThat(fixture.backlog().wake()).isEqualTo(1);

        assertThat(fixture.fates())
                .containsEntry("t-1", Fate.WAITING)
                .containsEntry("t-2", Fate.WAITING)
                .containsEntry("u-1", Fate.APPLIED);
    }

    @Test
    void nothingOvertakesThoseWhoBeginToBeWokenWhileItIsApplied() {
        fixture.take(Events.tap("t-1").of(Events.SARI));
        register.known.add(Events.SARI);
        register.meanwhile = () -> isBeingWoken(SARI);

        assertThatThrownBy(() -> fixture.take(Events.tap("t-2").of(Events.SARI)))
                .isInstanceOf(ConcurrencyFailureException.class);

        assertThat(fixture.fates()).doesNotContainKey("t-2");
    }

    @Test
    void noRecapOvertakesThoseWhoBeginToBeWokenWhileItIsApplied() {
        fixture.take(Events.tap("t-1").of(Events.SARI));
        register.meanwhile = () -> isBeingWoken(SARI);

        assertThatThrownBy(() -> fixture.take(recap("u-1"))).isInstanceOf(ConcurrencyFailureException.class);
    }

    @Test
    void othersGoOnWhileSomebodyBeginsToBeWoken() {
        fixture.take(Events.tap("t-1").of(Events.SARI));
        register.meanwhile = () -> isBeingWoken(SARI);

        fixture.take(Events.tap("t-2").of(Events.EKO));

        assertThat(fixture.fateOf("t-2")).isEqualTo(Fate.APPLIED);
    }

    /** As if another node had committed it. */
    private void isBeingWoken(PersonId person) {
        CompletableFuture.runAsync(() -> new JdbcWaking(fixture.jdbc()).begin(Set.of(Awaited.person(person))))
                .join();
    }

    private static Events recap(String id) {
        return Events.event("attendance.month-closed", id)
                .of("unit:ORG")
                .at("2026-02-02T08:00:00+07:00")
                .data("month", "2026-01");
    }

    private void manyWait() {
        fixture.take(IntStream.range(0, MORE)
                .mapToObj(number -> Events.tap("t-%05d".formatted(number)).of(Events.SARI))
                .toList());
        assertThat(count("WAITING")).isEqualTo(MORE);
        register.seen.clear();
        register.largest = 0;
    }

    private int count(String fate) {
        return fixture.jdbc()
                .sql("select count(*) from intake.record where fate = :fate")
                .param("fate", fate)
                .query(Integer.class)
                .single();
    }

    /** Knows nobody's record but those of people who have come. */
    private static final class Register implements IntakeHandler {

        private final Set<String> known = new HashSet<>(Set.of(Events.EKO));
        private final List<String> seen = new ArrayList<>();
        private Runnable meanwhile = () -> {};
        private boolean comes;
        private int largest;

        @Override
        public Set<String> types() {
            return Set.of("id.siklus.attendance.recorded.v1", "id.siklus.attendance.month-closed.v1");
        }

        @Override
        public Set<Awaited> brings(EventRecord event) {
            return event.id().equals("brings-sari") ? Set.of(Awaited.person(SARI)) : Set.of();
        }

        @Override
        public Verdicts apply(List<EventRecord> events) {
            Verdicts verdicts = new Verdicts();
            meanwhile.run();
            largest = Math.max(largest, events.size());
            for (EventRecord event : events) {
                if (event.concernsUnit()) {
                    seen.add(event.id());
                } else if (event.id().equals("brings-sari") && comes) {
                    known.add(Events.SARI);
                } else if (!known.contains(event.subject())) {
                    verdicts.waiting(event.key(), Awaited.person(event.person()), Reason.of("test.unknown"));
                } else if (!event.subject().equals(Events.EKO)) {
                    seen.add(event.id());
                }
            }
            return verdicts;
        }
    }
}

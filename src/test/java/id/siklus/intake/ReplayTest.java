package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records that were refused, put aside or have waited too long are tried again. */
@DatabaseTest
class ReplayTest {

    private static final PersonId SARI = new PersonId(Events.SARI);

    private final MoodyDiary diary = new MoodyDiary();
    private final IntakeFixture fixture = new IntakeFixture(diary::on);

    @AfterEach
    void theConservationLawHolds() {
        fixture.assertBalanced();
    }

    @Test
    void whatFailedIsAppliedOnceItsCauseIsGone() {
        diary.fails = true;
        fixture.take(Events.tap("1"), Events.tap("2"));
        assertThat(fixture.fates()).containsValues(Fate.QUARANTINED);

        diary.fails = false;
        ReplayReport report = replayAll(Fate.QUARANTINED);

        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.subjects()).isEqualTo(1);
        assertThat(report.contracts()).isEqualTo(1);
        assertThat(report.alreadyApplied()).isZero();
        assertThat(fixture.metrics()
                        .counter("siklus.intake.fates", "topic", "attendance.events.v1", "fate", "APPLIED")
                        .count())
                .isEqualTo(2);
        assertThat(report.items()).allMatch(Replayed::changed);
        assertThat(diary.lines()).containsExactly("1", "2");
        assertThat(fixture.fates().values()).containsOnly(Fate.APPLIED);
        assertThat(changes()).containsExactly("2 QUARANTINED APPLIED", "2 QUARANTINED APPLIED");
        assertThat(fixture.audited())
                .hasSize(2)
                .allMatch(
                        line -> line.startsWith("intake.replayed ") && line.endsWith("{from=QUARANTINED, to=APPLIED}"));
    }

    @Test
    void aReplayWhoseWayIsCrossedBeginsAnew() {
        diary.fails = true;
        fixture.take(Events.tap("1"));
        diary.fails = false;
        diary.crossed = 2;

        ReplayReport report = replay(keyOf("1"));

        assertThat(report.taken()).isEqualTo(1);
        assertThat(diary.lines()).containsExactly("1");
        assertThat(changes()).containsExactly("2 QUARANTINED APPLIED");
    }

    @Test
    void aReplayWhoseWayIsAlwaysCrossedSaysSoAndLosesNothing() {
        diary.fails = true;
        fixture.take(Events.tap("1"));
        diary.fails = false;
        UUID key = keyOf("1");
        String before = everything();
        diary.crossed = 100;

        assertThatThrownBy(() -> replay(key)).isInstanceOf(IntakeRefused.class).hasMessage("intake.others-are-at-it");
        assertThatThrownBy(() -> fixture.replay().preview(IntakeFixture.ADMIN, ReplayOrder.one(key.toString())))
                .isInstanceOf(IntakeRefused.class);

        assertThat(everything()).isEqualTo(before);
        diary.crossed = 0;
        assertThat(replay(key).taken()).isEqualTo(1);
    }

    @Test
    void aSecondReplayChangesNothing() {
        diary.fails = true;
        fixture.take(Events.tap("1"));
        diary.fails = false;
        UUID key = keyOf("1");
        replay(key);

        ReplayReport again = replay(key);

        assertThat(again.items()).isEmpty();
        assertThat(again.settled()).isEqualTo(1);
        assertThat(again.alreadyApplied()).isEqualTo(1);
        assertThat(again.contracts()).isZero();
        assertThat(diary.lines()).containsExactly("1");
        assertThat(changes()).hasSize(1);
    }

    @Test
    void whatStillFailsStaysWhereItIsWithOneAttemptMore() {
        diary.fails = true;
        fixture.take(Events.tap("1"));

        ReplayReport report = replay(keyOf("1"));

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.taken()).isZero();
        assertThat(fixture.fateOf("1")).isEqualTo(Fate.QUARANTINED);
        assertThat(changes()).containsExactly("2 QUARANTINED QUARANTINED");
    }

    @Test
    void aPreviewSaysWhatWouldBeAndLeavesEverythingAsItIs() {
        diary.fails = true;
        fixture.take(Events.tap("1"), Events.tap("2").of(Events.SARI));
        diary.fails = false;
        String before = everything();

        ReplayReport report =
                fixture.replay().preview(IntakeFixture.ADMIN, new ReplayOrder(List.of(), Fate.QUARANTINED, null, null));

        assertThat(report.fates()).isEqualTo(Map.of(Fate.APPLIED, 1L, Fate.WAITING, 1L));
        assertThat(report.contracts()).isEqualTo(1);
        assertThat(report.alreadyApplied()).isZero();
        assertThat(report.run()).isNull();
        assertThat(everything()).isEqualTo(before);
        assertThat(fixture.audited()).isEmpty();
    }

    @Test
    void whatWasRefusedClaimsItsIdentityWhenItIsTakenAtLast() {
        diary.refuses = true;
        fixture.take(Events.tap("1"));
        diary.refuses = false;

        replay(keyOf("1"));
        fixture.take(Events.tap("1"));

        assertThat(fates()).containsExactly("APPLIED", "DUPLICATE");
        assertThat(diary.lines()).containsExactly("1");
    }

    @Test
    void whatWasMeanwhileSentAgainCorrectlyIsNotTakenTwice() {
        diary.refuses = true;
        fixture.take(Events.tap("1"), Events.tap("1"), Events.tap("2").data("place", "FIELD"));
        diary.refuses = false;
        fixture.take(Events.tap("2"));

        ReplayReport report = replayAll(Fate.REJECTED);

        assertThat(report.fates()).isEqualTo(Map.of(Fate.APPLIED, 1L, Fate.DUPLICATE, 2L));
        assertThat(report.alreadyApplied()).isEqualTo(2);
        assertThat(fates()).containsExactly("APPLIED", "DUPLICATE", "DUPLICATE", "APPLIED");
        assertThat(fixture.reasonOf("1")).isEqualTo("intake.reason.repeated");
        assertThat(diary.lines()).containsExactly("2", "1");
    }

    @Test
    void whatIsRefusedAfterAllLetsItsIdentityGo() {
        diary.fails = true;
        fixture.take(Events.tap("1"));
        diary.fails = false;
        diary.refuses = true;

        replay(keyOf("1"));
        diary.refuses = false;
        fixture.take(Events.tap("1"));

        assertThat(fates()).containsExactly("REJECTED", "APPLIED");
    }

    @Test
    void whatCannotBeReadStaysRefused() {
        fixture.take(Events.tap("1").data("kind", "SLEPT"));

        ReplayReport report = replayAll(Fate.REJECTED);

        assertThat(report.items()).hasSize(1).noneMatch(Replayed::changed);
        assertThat(fixture.reasonOf("1")).isEqualTo("intake.reason.data");
    }

    @Test
    void whatIsNotKeptAnyMoreKeepsItsReason() {
        fixture.take(Events.tap("1").data("kind", "SLEPT"));
        fixture.jdbc().sql("delete from intake.raw_record").update();

        ReplayReport report = replayAll(Fate.REJECTED);

        assertThat(report.items()).isEmpty();
        assertThat(report.settled()).isEqualTo(1);
        assertThat(fixture.reasonOf("1")).isEqualTo("intake.reason.data");
        assertThat(changes()).isEmpty();
    }

    @Test
    void whoIsStillUnknownWaitsAnewAndIsWokenAsUsual() {
        diary.fails = true;
        fixture.take(Events.tap("1").of(Events.SARI));
        diary.fails = false;
        replay(keyOf("1"));
        assertThat(fixture.fateOf("1")).isEqualTo(Fate.WAITING);

        diary.known.add(Events.SARI);
        fixture.waitingRecords().arrived(Set.of(Awaited.person(SARI)));

        assertThat(fixture.fateOf("1")).isEqualTo(Fate.APPLIED);
        assertThat(changes()).containsExactly("2 QUARANTINED WAITING", "3 WAITING APPLIED");
    }

    @Test
    void whoHasWaitedTooLongIsTriedAgainFromWhatWasKept() {
        fixture.take(Events.tap("1").of(Events.SARI));
        expire();
        diary.known.add(Events.SARI);

        replay(keyOf("1"));

        assertThat(fixture.fateOf("1")).isEqualTo(Fate.APPLIED);
        assertThat(diary.lines()).containsExactly("1");
    }

    @Test
    void whatIsReplayedWakesThoseWhoWaitForIt() {
        diary.fails = true;
        fixture.take(Events.tap("brings-sari"));
        diary.fails = false;
        fixture.take(Events.tap("1").of(Events.SARI));

        ReplayReport report = replay(keyOf("brings-sari"));

        assertThat(report.woken()).isEqualTo(1);
        assertThat(fixture.fates().values()).containsOnly(Fate.APPLIED);
    }

    @Test
    void manyGoInPiecesAndInTheOrderOfTheirReceipt() {
        diary.refuses = true;
        List<Events> events = new ArrayList<>();
        for (int number = 1000; number < 1450; number++) {
            events.add(Events.tap("" + number));
        }
        fixture.take(events);
        diary.refuses = false;

        ReplayReport report = replayAll(Fate.REJECTED);

        assertThat(report.taken()).isEqualTo(450);
        assertThat(report.left()).isZero();
        assertThat(diary.lines()).hasSize(450).isSorted();
    }

    @Test
    void onlyTheAdminMayReplay() {
        ReplayOrder order = new ReplayOrder(List.of(), Fate.QUARANTINED, null, null);

        assertThatThrownBy(() -> fixture.replay().replay(SARI, order))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining("without-right-to-replay");
        assertThatThrownBy(() -> fixture.replay().preview(SARI, order)).isInstanceOf(IntakeRefused.class);
    }

    @Test
    void aReplayNamesWhatItIsAbout() {
        assertThatThrownBy(() -> new ReplayOrder(List.of(), null, null, null))
                .hasMessageContaining("nothing-to-replay");
        assertThatThrownBy(() -> new ReplayOrder(List.of(), Fate.APPLIED, null, null))
                .hasMessageContaining("fate-cannot-be-replayed");
    }

    private ReplayReport replayAll(Fate fate) {
        return fixture.replay().replay(IntakeFixture.ADMIN, new ReplayOrder(List.of(), fate, null, null));
    }

    private ReplayReport replay(UUID key) {
        return fixture.replay().replay(IntakeFixture.ADMIN, new ReplayOrder(List.of(key), null, null, null));
    }

    private void expire() {
        JdbcClient jdbc = fixture.jdbc();
        jdbc.sql("delete from intake.waiting").update();
        jdbc.sql("update intake.record set fate = 'EXPIRED'").update();
        jdbc.sql("update intake.fate_count set fate = 'EXPIRED'").update();
    }

    private UUID keyOf(String id) {
        return fixture.jdbc()
                .sql("select key from intake.event where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    private List<String> fates() {
        return fixture.jdbc()
                .sql("select fate from intake.record order by \"offset\"")
                .query(String.class)
                .list();
    }

    private List<String> changes() {
        return fixture.jdbc()
                .sql("select attempt || ' ' || from_fate || ' ' || to_fate from intake.fate_change order by id")
                .query(String.class)
                .list();
    }

    private String everything() {
        return String.join(
                "\n",
                List.of("record", "event", "raw_record", "identity", "waiting", "fate_count", "fate_change").stream()
                        .map(table -> fixture.jdbc()
                                .sql("select coalesce(string_agg(t::text, '|' order by t::text), '') from intake."
                                        + table + " t")
                                .query(String.class)
                                .single())
                        .toList());
    }

    /** Fails or refuses while it is told to. */
    private static final class MoodyDiary extends Diary {

        private boolean fails;
        private boolean refuses;
        private int crossed;

        @Override
        public Optional<Reason> objection(EventRecord event) {
            return refuses ? Optional.of(Reason.of("test.objection")) : Optional.empty();
        }

        @Override
        void before(EventRecord event, Verdicts verdicts) {
            if (crossed > 0) {
                crossed--;
                throw new CannotAcquireLockException("somebody else holds it");
            }
            if (fails) {
                throw new IllegalStateException("not today");
            }
        }
    }
}

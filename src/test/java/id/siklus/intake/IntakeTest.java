package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/** What becomes of records, whatever the rooms do with them. */
@DatabaseTest
class IntakeTest {

    private static final PersonId SARI = new PersonId(Events.SARI);

    private final BrittleDiary diary = new BrittleDiary();
    private final IntakeFixture fixture = new IntakeFixture(diary::on);

    @AfterEach
    void theConservationLawHolds() {
        fixture.assertBalanced();
    }

    @Test
    void aValidEventIsApplied() {
        fixture.take(Events.tap("1"));

        assertThat(fixture.fateOf("1")).isEqualTo(Fate.APPLIED);
        assertThat(diary.lines()).containsExactly("1");
    }

    @Test
    void theSameIdIsAppliedOnceWithinABatchAndAcrossBatches() {
        fixture.take(Events.tap("1"), Events.tap("1")).take(Events.tap("1"));

        assertThat(diary.lines()).containsExactly("1");
        assertThat(fates()).containsExactly("APPLIED", "DUPLICATE", "DUPLICATE");
        assertThat(fixture.reasonOf("1")).isEqualTo("intake.reason.repeated");
    }

    @Test
    void theSameIdWithOtherContentIsADuplicateThatSaysSo() {
        fixture.take(Events.tap("1")).take(Events.tap("1").data("kind", "CHECK_OUT"));

        assertThat(fixture.fateOf("1")).isEqualTo(Fate.DUPLICATE);
        assertThat(fixture.reasonOf("1")).isEqualTo("intake.reason.contradicts");
    }

    @Test
    void aRejectedIdSentAgainCorrectlyIsApplied() {
        fixture.take(Events.tap("1").data("kind", "SLEPT"), Events.tap("1"))
                .take(Events.tap("2").data("kind", null));
        fixture.take(Events.tap("2"));

        assertThat(fates()).containsExactly("REJECTED", "APPLIED", "REJECTED", "APPLIED");
    }

    @Test
    void bytesAreKeptForWhatAPersonHasToLookAt() {
        fixture.take(
                Events.tap("1"),
                Events.tap("2").data("kind", "SLEPT"),
                Events.tap("3").with("type", "id.siklus.x.y.v1"));

        assertThat(fixture.jdbc()
                        .sql("select count(*) from intake.raw_record")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aRecordOnWhichTheHandlerFailsIsPutAsideAndAllOthersAreApplied() {
        List<Events> events = new ArrayList<>();
        for (int number = 100; number < 140; number++) {
            events.add(Events.tap(number == 113 || number == 127 ? "poison-" + number : "" + number));
        }

        fixture.take(events);

        assertThat(diary.lines()).hasSize(38).isSorted();
        assertThat(fixture.fateOf("poison-113")).isEqualTo(Fate.QUARANTINED);
        assertThat(fixture.reasonOf("poison-127")).isEqualTo("intake.reason.handler-failed");
        assertThat(fixture.fateOf("120")).isEqualTo(Fate.APPLIED);
    }

    @Test
    void soIsARecordOnWhichTheHandlerFailsWithAnError() {
        fixture.take(Events.tap("1"), Events.tap("too-deep"), Events.tap("2"));

        assertThat(diary.lines()).containsExactly("1", "2");
        assertThat(fixture.reasonOf("too-deep")).isEqualTo("intake.reason.handler-failed");
    }

    @Test
    void memoryThatIsUsedUpIsNoFaultOfARecord() {
        assertThatThrownBy(() -> fixture.take(Events.tap("1"), Events.tap("without-memory")))
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(fates()).isEmpty();
    }

    @Test
    void aClassThatIsMissingIsNoFaultOfARecordEither() {
        assertThatThrownBy(() -> fixture.take(Events.tap("1"), Events.tap("without-class")))
                .isInstanceOf(NoClassDefFoundError.class);

        assertThat(fates()).isEmpty();
    }

    @Test
    void troubleOfTheOutsideWorldIsNoFaultOfARecord() {
        fixture.take(Events.tap("1"));

        assertThatThrownBy(() -> fixture.take(Events.tap("2"), Events.tap("timeout")))
                .isInstanceOf(QueryTimeoutException.class);

        assertThat(diary.lines()).containsExactly("1");
        assertThat(fates()).containsExactly("APPLIED");
    }

    @Test
    void aZombieWritesNothing() {
        fixture.take(Events.tap("1"));
        PollBatch again = new PollBatch(
                List.of(Events.tap("2").structured(0, 0)), List.of(new Stretch("attendance.events.v1", 0, 0, 1)));

        assertThatThrownBy(() -> fixture.intake().take(again)).isInstanceOf(OffsetMoved.class);

        assertThat(diary.lines()).containsExactly("1");
    }

    @Test
    void offsetsWithoutARecordAreCounted() {
        fixture.intake().resume(IntakeFixture.found("attendance.events.v1", 3, 40));
        fixture.intake()
                .take(new PollBatch(
                        List.of(
                                Events.tap("1").structured(3, 42),
                                Events.tap("2").structured(3, 45)),
                        List.of(new Stretch("attendance.events.v1", 3, 40, 47))));

        assertThat(fixture.jdbc()
                        .sql("select holes from intake.consumer_offset")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
        assertThat(fixture.intake().resume(IntakeFixture.found("attendance.events.v1", 3, 0)))
                .hasValue(47);
    }

    @Test
    void anotherTopicOfTheSameNameIsNotReadOnAndTheRightOneIs() {
        resume("first", 0);
        takeFive();

        assertThat(resume("second", 900)).isEmpty();
        assertThat(resume("second", 3)).isEmpty();
        assertThat(resume("first", 5)).hasValue(5);
        fixture.assertBalanced();
    }

    @Test
    void anotherTopicIsReadWhereNothingWasTaken() {
        resume("first", 0);

        assertThat(resume("second", 3)).hasValue(0);
        takeFive();
        assertThat(resume("first", 900)).isEmpty();
    }

    @Test
    void aTopicThatWasNeverNotedIsTheOneThatIsFound() {
        resume("first", 0);
        takeFive();
        forgetTopic();

        assertThat(resume("second", 5)).hasValue(5);
        assertThat(resume("third", 900)).isEmpty();
    }

    @Test
    void whatShrankBelowWhatWasTakenIsNotReadOnWhenItGrowsBeyondItAgain() {
        resume("first", 0);
        takeFive();

        assertThat(resume("first", 4)).isEmpty();
        assertThat(resume("first", 900)).isEmpty();

        forgetTopic();
        assertThat(resume("first", 4)).isEmpty();
        assertThat(resume("first", 900)).isEmpty();
    }

    /** What others take after Kafka was asked for the end lies beyond it, and is no sign of anything. */
    @Test
    void whatIsTakenWhileKafkaIsAskedIsReadOn() {
        resume("first", 0);
        takeFive();

        assertThat(fixture.intake().taken("work.events.v1", 0)).isEqualTo(5);
        assertThat(fixture.intake().resume(new FoundPartition("work.events.v1", 0, "first", 3, 0, 4)))
                .hasValue(5);
        assertThat(resume("first", 5)).hasValue(5);
    }

    private OptionalLong resume(String topicId, long end) {
        return fixture.intake().resume(new FoundPartition("work.events.v1", 0, topicId, 5, 0, end));
    }

    private void takeFive() {
        fixture.intake().take(new PollBatch(List.of(), List.of(new Stretch("work.events.v1", 0, 0, 5))));
    }

    private void forgetTopic() {
        fixture.jdbc().sql("update intake.consumer_offset set topic_id = null").update();
    }

    @Test
    void whoWaitsComesRightAfterWhatItWaitsFor() {
        fixture.take(
                Events.tap("late-2").of(Events.SARI).at("2026-01-07T07:00:00+07:00"),
                Events.tap("early-1").of(Events.SARI).at("2026-01-06T07:00:00+07:00"));
        assertThat(fixture.fates()).containsValues(Fate.WAITING).hasSize(2);
        assertThat(diary.lines()).isEmpty();

        fixture.take(Events.tap("before"), Events.tap("brings-sari"), Events.tap("after"));

        assertThat(diary.lines()).containsExactly("before", "brings-sari", "early-1", "late-2", "after");
        assertThat(fixture.fates()).doesNotContainValue(Fate.WAITING);
        assertThat(attempts("late-2")).isEqualTo(2);
    }

    @Test
    void whoCameBeforeWhatItWaitsForInTheSameBatchIsAskedAgain() {
        fixture.take(Events.tap("early").of(Events.SARI), Events.tap("brings-sari"), Events.tap("after"));

        assertThat(fixture.fates().values()).containsOnly(Fate.APPLIED);
        assertThat(diary.lines()).containsExactly("brings-sari", "after", "early");
    }

    @Test
    void whoComesByAnotherDoorWakesToo() {
        fixture.take(Events.tap("1").of(Events.SARI));

        diary.known.add(Events.SARI);
        fixture.waitingRecords().arrived(Set.of(Awaited.person(SARI)));

        assertThat(fixture.fateOf("1")).isEqualTo(Fate.APPLIED);
    }

    @Test
    void whoIsWokenInVainGoesOnWaiting() {
        fixture.take(Events.tap("1").of(Events.SARI));

        fixture.waitingRecords().arrived(Set.of(Awaited.person(SARI)));

        assertThat(fixture.fateOf("1")).isEqualTo(Fate.WAITING);
    }

    @Test
    void anAppliedRecordMayBeReplacedLater() {
        fixture.take(Events.tap("1"), Events.tap("2")).take(Events.tap("replaces-all"));

        assertThat(fates()).containsExactly("SUPERSEDED", "SUPERSEDED", "APPLIED");
    }

    @Test
    void partitionsOfOnePollAreTakenInTheOrderOfTheirTimestamps() {
        fixture.intake().resume(IntakeFixture.found("attendance.events.v1", 0, 0));
        fixture.intake().resume(IntakeFixture.found("attendance.events.v1", 1, 0));
        fixture.intake()
                .take(new PollBatch(
                        List.of(
                                stamped("a", 0, 0, 5),
                                stamped("c", 0, 1, 3),
                                stamped("d", 0, 2, 9),
                                stamped("b", 1, 0, 1)),
                        List.of(
                                new Stretch("attendance.events.v1", 0, 0, 3),
                                new Stretch("attendance.events.v1", 1, 0, 1))));

        assertThat(diary.lines()).containsExactly("b", "a", "c", "d");
    }

    @Test
    void oddKeysAreCounted() {
        RawRecord tap = Events.tap("1").structured(0, 0);
        fixture.intake().resume(IntakeFixture.found("attendance.events.v1", 0, 0));
        fixture.intake()
                .take(new PollBatch(
                        List.of(new RawRecord(tap.topic(), 0, 0, 0, null, tap.headers(), tap.value())),
                        List.of(new Stretch("attendance.events.v1", 0, 0, 1))));

        assertThat(fixture.jdbc()
                        .sql("select remark from intake.remark_count")
                        .query(String.class)
                        .list())
                .containsExactly("KEY_MISSING");
    }

    private static RawRecord stamped(String id, int partition, long offset, long timestamp) {
        RawRecord record = Events.tap(id).structured(partition, offset);
        return new RawRecord(
                record.topic(), partition, offset, timestamp, record.key(), record.headers(), record.value());
    }

    private List<String> fates() {
        return fixture.jdbc()
                .sql("select fate from intake.record order by \"offset\"")
                .query(String.class)
                .list();
    }

    private int attempts(String id) {
        return fixture.jdbc()
                .sql("select r.attempts from intake.record r join intake.event e on e.key = r.key where e.id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Fails where an id tells it to, and replaces what it has written. */
    private static final class BrittleDiary extends Diary {

        @Override
        void before(EventRecord event, Verdicts verdicts) {
            if (event.id().equals("replaces-all")) {
                verdicts.superseded(jdbc.sql("select record from diary").query(UUID.class).stream()
                        .map(RecordKey::new)
                        .toList());
            } else if (event.id().equals("timeout")) {
                throw new QueryTimeoutException("the outside world");
            } else if (event.id().equals("too-deep")) {
                throw new StackOverflowError();
            } else if (event.id().equals("without-class")) {
                throw new NoClassDefFoundError();
            } else if (event.id().equals("without-memory")) {
                throw new OutOfMemoryError();
            }
        }

        @Override
        void after(EventRecord event) {
            if (event.id().startsWith("poison")) {
                throw new IllegalStateException("cannot digest this");
            }
        }
    }
}

package id.siklus.attendance;

import static id.siklus.intake.Events.EKO;
import static id.siklus.intake.Events.SARI;
import static id.siklus.intake.Events.event;
import static id.siklus.intake.Events.tap;
import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.attendance.MonthlyAttendance.Day;
import id.siklus.intake.Awaited;
import id.siklus.intake.Events;
import id.siklus.intake.Fate;
import id.siklus.intake.IntakeFixture;
import id.siklus.roster.PostsLaid;
import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.InMemoryRoster;
import id.siklus.testing.JakartaOffice;
import id.siklus.testing.RoomContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a record of the attendance systems to the figures of a month. */
@DatabaseTest
class AttendanceIntakeTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final String YUSUF = "N-0001";

    private final InMemoryRoster roster = new InMemoryRoster()
            .unit("ORG", null)
            .unit("ORG-RBA", "ORG")
            .person(EKO, "ORG-RBA")
            .person(YUSUF, "ORG-RBA");
    private final RoomContext rooms = rooms();
    private final IntakeFixture intake = new IntakeFixture(rooms);

    @AfterEach
    void theConservationLawHolds() {
        intake.assertBalanced();
        rooms.close();
    }

    @Test
    void tapsMakeADay() {
        intake.take(
                tap("in").at("2026-01-06T07:42:10+07:00"),
                tap("out").data("kind", "CHECK_OUT").at("2026-01-07T01:30:00+07:00"));

        Day day = day(6);
        assertThat(day.state()).isEqualTo(DayState.PRESENT);
        assertThat(day.lateMinutes()).isEqualTo(12);
        assertThat(january().lateDays()).isEqualTo(1);
        assertThat(january().lateMinutes()).isEqualTo(12);
        assertThat(january().days()).hasSize(20);
        assertThat(january().lastFactAt()).isEqualTo("2026-01-06T18:30:00Z");
    }

    @Test
    void pagesAreToldOncePerBatch() {
        intake.take(tap("1"), tap("2").at("2026-01-07T07:00:00+07:00"));

        assertThat(rooms.announced())
                .containsExactly(new RoomContext.LiveChange("ATTENDANCE", List.of(new PersonId(EKO))));
    }

    @Test
    void theSameFactUnderANewIdIsADuplicate() {
        intake.take(tap("1"), tap("2")).take(tap("3").data("colour", "ignored"), tap("4").data("place", "FIELD"));
        intake.take(
                status("s1", "SICK"), status("s2", "SICK"), status("s3", "SICK").at("2026-01-08T09:00:00+07:00"));

        assertThat(intake.fateOf("1")).isEqualTo(Fate.APPLIED);
        assertThat(intake.fateOf("2")).isEqualTo(Fate.DUPLICATE);
        assertThat(intake.fateOf("3")).isEqualTo(Fate.DUPLICATE);
        assertThat(intake.reasonOf("3")).isEqualTo("ledger.reason.same-fact");
        assertThat(intake.fateOf("4")).isEqualTo(Fate.APPLIED);
        assertThat(intake.fateOf("s2")).isEqualTo(Fate.DUPLICATE);
        assertThat(intake.fateOf("s3")).isEqualTo(Fate.APPLIED);
    }

    @Test
    void ofTwoDecisionsTheLaterOneCountsWhateverCameFirst() {
        intake.take(status("new", "UNEXCUSED").data("verified", true).at("2026-01-08T09:00:00+07:00"))
                .take(status("old", "SICK"));

        assertThat(day(6).state()).isEqualTo(DayState.UNEXCUSED);
        assertThat(january().unexcusedVerified()).isEqualTo(1);
        assertThat(intake.fateOf("old")).isEqualTo(Fate.SUPERSEDED);
        assertThat(intake.fateOf("new")).isEqualTo(Fate.APPLIED);
    }

    @Test
    void ofTwoDecisionsAtTheSameTimeTheHigherSequenceCounts() {
        intake.take(
                status("b", "SICK").with("sequence", 9),
                status("a", "PERMIT").with("sequence", "10"),
                status("z", "STUDY"));

        assertThat(day(6).state()).isEqualTo(DayState.PERMIT);
    }

    @Test
    void whatComesAfterTheRecapIsKeptAndNotCounted() {
        intake.take(tap("1").at("2026-01-06T07:50:00+07:00"), closing("c"), tap("2").at("2026-01-06T07:00:00+07:00"));
        intake.take(status("s", "SICK"), closing("again"), tap("february").at("2026-02-03T07:00:00+07:00"));

        assertThat(intake.fates())
                .containsEntry("2", Fate.LATE)
                .containsEntry("s", Fate.LATE)
                .containsEntry("again", Fate.APPLIED)
                .containsEntry("february", Fate.APPLIED);
        assertThat(day(6).state()).isEqualTo(DayState.PRESENT);
        assertThat(day(6).lateMinutes()).isEqualTo(20);
        assertThat(january().closed()).isTrue();
        assertThat(rooms.published()).containsExactly(new AttendanceMonthClosed(JANUARY, Set.of(new PersonId(EKO))));
    }

    @Test
    void checkingOutAfterMidnightBelongsToTheMonthOfItsDay() {
        intake.take(closing("c"), tap("out").data("kind", "CHECK_OUT").at("2026-02-01T02:00:00+07:00"));

        assertThat(intake.fateOf("out")).isEqualTo(Fate.LATE);
    }

    @Test
    void theRecapOfAUnitStandsForEverybodyInItAndBelowItAlsoForWhoJoinsLater() {
        intake.take(closing("c").of("unit:ORG"));
        roster.person(SARI, "ORG-RBA");
        rooms.publish(new PostsLaid(Set.of(new PersonId(SARI), new PersonId(YUSUF))));
        intake.take(tap("sari").of(SARI), tap("eko"), tap("yusuf").of(YUSUF));

        assertThat(closed()).containsExactly(Set.of(new PersonId(EKO)), Set.of(new PersonId(SARI)));
        assertThat(ledger().closed(List.of(new PersonId(SARI), new PersonId(EKO), new PersonId(YUSUF)), JANUARY))
                .containsExactlyInAnyOrder(new PersonId(SARI), new PersonId(EKO));
        assertThat(intake.fates()).containsEntry("sari", Fate.LATE).containsEntry("eko", Fate.LATE);
    }

    @Test
    void whoLeftTheUnitStaysClosed() {
        intake.take(closing("c").of("unit:ORG-RBA"));
        roster.unit("ELSEWHERE", null).person(EKO, "ELSEWHERE");

        assertThat(january().closed()).isTrue();
    }

    @Test
    void theRecapOfAUnitClosesTheMonthOfWhoWasThereOnAnyDayOfItAndOfNobodyElse() {
        roster.unit("ELSEWHERE", null)
                .person(SARI, "ORG")
                .moves(SARI, "ELSEWHERE", LocalDate.of(2026, 1, 31))
                .moves(EKO, "ELSEWHERE", LocalDate.of(2025, 12, 31));

        intake.take(
                closing("c").of("unit:ELSEWHERE"), closing("d").of("unit:ORG").data("month", "2025-12"));
        intake.take(
                tap("sari").of(SARI),
                tap("eko"),
                tap("december").of(SARI).at("2025-12-30T07:00:00+07:00"),
                tap("february").of(SARI).at("2026-02-03T07:00:00+07:00"));

        assertThat(closed())
                .containsExactlyInAnyOrder(
                        Set.of(new PersonId(SARI), new PersonId(EKO)), Set.of(new PersonId(SARI), new PersonId(EKO)));
        assertThat(intake.fates())
                .containsEntry("sari", Fate.LATE)
                .containsEntry("eko", Fate.LATE)
                .containsEntry("december", Fate.LATE)
                .containsEntry("february", Fate.APPLIED);
    }

    @Test
    void whoHasMovedAwayBeforeOrComesAfterTheMonthIsNotTouched() {
        roster.unit("ELSEWHERE", null)
                .person(SARI, "ELSEWHERE")
                .moves(SARI, "ORG", LocalDate.of(2026, 2, 1))
                .moves(EKO, "ELSEWHERE", LocalDate.of(2026, 1, 1));

        intake.take(closing("c").of("unit:ORG"));
        intake.take(tap("sari").of(SARI), tap("eko"));

        assertThat(closed()).isEmpty();
        assertThat(intake.fates()).containsEntry("sari", Fate.APPLIED).containsEntry("eko", Fate.APPLIED);
    }

    @Test
    void aMoveThatIsToldLaterClosesWhatItsUnitHadClosedAndOpensNothing() {
        roster.unit("ELSEWHERE", null).person(SARI, "ELSEWHERE");
        intake.take(closing("c").of("unit:ORG"));

        roster.moves(SARI, "ORG-RBA", LocalDate.of(2026, 1, 12)).moves(EKO, "ELSEWHERE", LocalDate.of(2025, 6, 1));
        rooms.publish(new PostsLaid(Set.of(new PersonId(SARI), new PersonId(EKO))));
        rooms.publish(new PostsLaid(Set.of(new PersonId(SARI), new PersonId(EKO))));
        intake.take(tap("sari").of(SARI), tap("eko"));

        assertThat(closed()).containsExactly(Set.of(new PersonId(EKO)), Set.of(new PersonId(SARI)));
        assertThat(intake.fates()).containsEntry("sari", Fate.LATE).containsEntry("eko", Fate.LATE);
    }

    private List<Set<PersonId>> closed() {
        return rooms.published().stream()
                .filter(AttendanceMonthClosed.class::isInstance)
                .map(event -> ((AttendanceMonthClosed) event).people())
                .toList();
    }

    @Test
    void peopleWithoutNipHaveALedgerAndNoRecap() {
        intake.take(
                tap("1").of(YUSUF), closing("c").of(YUSUF), tap("2").of(YUSUF).at("2026-01-07T07:00:00+07:00"));

        assertThat(intake.fates()).doesNotContainValue(Fate.LATE).hasSize(3);
        assertThat(rooms.published()).isEmpty();
        assertThat(ledger().month(new PersonId(YUSUF), JANUARY).closed()).isFalse();
    }

    @Test
    void aPlausibleStrangerAndAnUnknownUnitWait() {
        intake.take(tap("1").of(SARI), tap("2").of(SARI), closing("u").of("unit:NEW"));
        assertThat(intake.fates().values()).containsOnly(Fate.WAITING);

        roster.person(SARI, "ORG").unit("NEW", null);
        intake.waitingRecords().arrived(Set.of(Awaited.person(new PersonId(SARI)), Awaited.unit("NEW")));

        assertThat(intake.fates().values()).containsExactly(Fate.APPLIED, Fate.DUPLICATE, Fate.APPLIED);
        assertThat(ledger().month(new PersonId(SARI), JANUARY).days().get(2).state())
                .isEqualTo(DayState.PRESENT);
    }

    @Test
    void whoIsWokenAfterTheRecapIsLate() {
        intake.take(tap("1").of(SARI), closing("c").of("unit:ORG"));
        roster.person(SARI, "ORG");
        rooms.publish(new PostsLaid(Set.of(new PersonId(SARI))));
        intake.waitingRecords().arrived(Set.of(Awaited.person(new PersonId(SARI))));

        assertThat(intake.fateOf("1")).isEqualTo(Fate.LATE);
    }

    @Test
    void whatSomebodyEnteredForThemselvesIsMarked() {
        intake.take(tap("1").data("method", "MANUAL").data("enteredBy", EKO));

        assertThat(day(6).enteredBySelf()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLedgerIsTheSameInWhateverOrderFactsArrive(long seed) {
        Random random = new Random(seed);
        List<Events> facts = facts(random);
        intake.take(facts);
        MonthlyAttendance expected = january();
        List<Events> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);

        try (RoomContext others = rooms()) {
            IntakeFixture other = new IntakeFixture(others);
            for (int start = 0; start < shuffled.size(); start += 17) {
                other.take(shuffled.subList(start, Math.min(start + 17, shuffled.size())));
            }
            other.assertBalanced();
            assertThat(others.get(AttendanceLedger.class).month(new PersonId(EKO), JANUARY))
                    .isEqualTo(expected);
            assertThat(numbers(other)).isEqualTo(numbers(intake));
        }
    }

    /** Which of two records of one fact came first decides who is the double: how many there are is always the same. */
    private static Map<Fate, Long> numbers(IntakeFixture intake) {
        return intake.fates().values().stream().collect(Collectors.groupingBy(fate -> fate, Collectors.counting()));
    }

    private static List<Events> facts(Random random) {
        List<Events> facts = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            String corrected = "t" + (1 + 3 * random.nextInt(25));
            Events correction = random.nextBoolean()
                    ? voided("k" + number, corrected).data("reason", "OTHER")
                    : moved(
                            "k" + number,
                            corrected,
                            "2026-01-%02dT07:%02d:00+07:00".formatted(5 + number % 20, number));
            facts.add(correction
                    .at("2026-01-29T0%d:00:00+07:00".formatted(random.nextInt(3)))
                    .data("approvedBy", random.nextInt(8) == 0 ? EKO : SARI));
            facts.add(forgotten("f" + number, "2026-01-%02dT07:%02d:00+07:00".formatted(5 + number % 20, number)));
        }
        for (int number = 0; number < 120; number++) {
            int day = 5 + random.nextInt(20);
            String at = "2026-01-%02dT%02d:%02d:00+07:00".formatted(day, random.nextInt(24), random.nextInt(60));
            String[] kinds = {"CHECK_IN", "CHECK_OUT", "ROLL_CALL"};
            String[] statuses = {"SICK", "PRESENT", "UNEXCUSED", "REMOTE"};
            facts.add(
                    number % 3 == 0
                            ? status("s" + number, statuses[random.nextInt(4)])
                                    .data("date", "2026-01-%02d".formatted(day))
                                    .data("verified", random.nextBoolean())
                                    .at("2026-01-28T0%d:00:00+07:00".formatted(random.nextInt(3)))
                                    .with("sequence", random.nextInt(3))
                            : tap("t" + number)
                                    .data("kind", kinds[random.nextInt(3)])
                                    .at(at));
        }
        return facts;
    }

    @Test
    void aForgottenTapIsAddedAndSaysSo() {
        intake.take(
                tap("in").at("2026-01-06T07:20:00+07:00"),
                forgotten("f", "2026-01-06T15:50:00+07:00").data("kind", "CHECK_OUT"));

        assertThat(day(6))
                .returns(10, Day::earlyMinutes)
                .returns(Set.of(), Day::missing)
                .returns(true, Day::corrected);
        assertThat(day(7).corrected()).isFalse();
        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
    }

    @Test
    void aWrongClockIsPutRightAndTheOriginalIsSuperseded() {
        intake.take(tap("in").at("2026-01-06T08:30:00+07:00"), moved("k", "in", "2026-01-06T07:31:00+07:00"));

        assertThat(day(6).lateMinutes()).isEqualTo(1);
        assertThat(intake.fates()).containsEntry("in", Fate.SUPERSEDED).containsEntry("k", Fate.APPLIED);
    }

    @Test
    void aTapOfTheWrongPersonNeverWas() {
        intake.take(tap("in")).take(voided("k", "in"));

        assertThat(day(6).state()).isEqualTo(DayState.UNVERIFIED);
        assertThat(day(6).corrected()).isTrue();
        assertThat(intake.fateOf("in")).isEqualTo(Fate.SUPERSEDED);
    }

    @Test
    void aTapMayBeMovedToAnotherDay() {
        intake.take(tap("in"), moved("k", "in", "2026-01-07T07:00:00+07:00"));

        assertThat(day(6).state()).isEqualTo(DayState.UNVERIFIED);
        assertThat(day(7).state()).isEqualTo(DayState.PRESENT);
        assertThat(day(6).corrected()).isTrue();
        assertThat(day(7).corrected()).isTrue();
    }

    @Test
    void aCorrectionWaitsForWhatItCorrects() {
        intake.take(voided("k", "in"));
        assertThat(intake.fateOf("k")).isEqualTo(Fate.WAITING);
        assertThat(intake.reasonOf("k")).isEqualTo("attendance.reason.unknown-fact");

        intake.take(tap("in"));
        assertThat(intake.fates()).containsEntry("in", Fate.SUPERSEDED).containsEntry("k", Fate.APPLIED);
        assertThat(day(6).state()).isEqualTo(DayState.UNVERIFIED);
    }

    @Test
    void aCorrectionMayStandBeforeWhatItCorrectsInOneBatch() {
        intake.take(voided("k", "in"), closing("c").of("unit:ORG").data("month", "2026-02"), tap("in"));

        assertThat(intake.fates()).containsEntry("in", Fate.SUPERSEDED).containsEntry("k", Fate.APPLIED);
    }

    @Test
    void aCorrectionMayNameATapByTheIdOfItsDouble() {
        intake.take(tap("in"), tap("double")).take(voided("k", "double"));
        intake.take(voided("k2", "third")).take(tap("third"));

        assertThat(intake.fates())
                .containsEntry("in", Fate.SUPERSEDED)
                .containsEntry("double", Fate.DUPLICATE)
                .containsEntry("third", Fate.DUPLICATE)
                .containsEntry("k2", Fate.APPLIED)
                .containsEntry("k", Fate.SUPERSEDED);
        assertThat(day(6).state()).isEqualTo(DayState.UNVERIFIED);
    }

    @Test
    void ofTwoCorrectionsTheLaterInOrderCountsWhateverCameFirst() {
        intake.take(
                        tap("in").at("2026-01-06T08:30:00+07:00"),
                        moved("new", "in", "2026-01-06T07:40:00+07:00").at("2026-01-09T08:00:00+07:00"))
                .take(voided("old", "in"));

        assertThat(day(6).lateMinutes()).isEqualTo(10);
        assertThat(intake.fates())
                .containsEntry("in", Fate.SUPERSEDED)
                .containsEntry("old", Fate.SUPERSEDED)
                .containsEntry("new", Fate.APPLIED);
    }

    @Test
    void correctionsForOneselfAndOfSomebodyElsesFactsArePutAside() {
        roster.person(SARI, "ORG");
        intake.take(
                tap("in"),
                voided("own", "in").data("approvedBy", EKO),
                forgotten("too", "2026-01-07T07:00:00+07:00").data("approvedBy", EKO),
                voided("other", "in").of(SARI));

        assertThat(intake.fates())
                .containsEntry("own", Fate.QUARANTINED)
                .containsEntry("too", Fate.QUARANTINED)
                .containsEntry("other", Fate.QUARANTINED)
                .containsEntry("in", Fate.APPLIED);
        assertThat(intake.reasonOf("other")).isEqualTo("attendance.reason.other-subject");
    }

    @Test
    void aCorrectionAfterTheRecapIsLateAndChangesNothing() {
        intake.take(tap("in").at("2026-01-06T07:50:00+07:00"), closing("c"))
                .take(
                        moved("k", "in", "2026-01-06T07:20:00+07:00").at("2026-02-03T08:00:00+07:00"),
                        forgotten("f", "2026-01-07T07:20:00+07:00"),
                        tap("february").at("2026-02-02T07:20:00+07:00"),
                        moved("into", "february", "2026-01-30T07:20:00+07:00").at("2026-02-03T08:00:00+07:00"));

        assertThat(intake.fates())
                .containsEntry("k", Fate.LATE)
                .containsEntry("f", Fate.LATE)
                .containsEntry("into", Fate.LATE)
                .containsEntry("in", Fate.APPLIED);
        assertThat(day(6).lateMinutes()).isEqualTo(20);
        assertThat(day(6).corrected()).isFalse();
    }

    @Test
    void lateFactsSayWhatTheyWouldChangeAndCountOnceTheyAreAccepted() {
        intake.take(
                tap("in").at("2026-01-06T07:50:00+07:00"),
                status("old", "UNEXCUSED").data("verified", true).data("date", "2026-01-07"),
                closing("c"),
                moved("k", "in", "2026-01-06T07:20:00+07:00"),
                status("new", "SICK").at("2026-01-09T09:00:00+07:00").data("date", "2026-01-07"));
        PersonId eko = new PersonId(EKO);
        LateAttendance late = rooms.get(LateAttendance.class);

        assertThat(late.undecided(List.of(eko))).isEqualTo(Map.of(eko, Set.of(JANUARY)));
        assertThat(late.facts(eko, JANUARY))
                .extracting(LateAttendance.LateFact::what)
                .containsExactly("DEVICE_ERROR", "SICK");
        assertThat(january()).returns(1, MonthlyAttendance::lateDays).returns(1, MonthlyAttendance::unexcusedVerified);
        assertThat(late.withLateFacts(eko, JANUARY))
                .returns(0, MonthlyAttendance::lateDays)
                .returns(0, MonthlyAttendance::unexcusedVerified);

        late.accept(eko, JANUARY);

        assertThat(january()).returns(0, MonthlyAttendance::lateDays).returns(0, MonthlyAttendance::unexcusedVerified);
        assertThat(intake.fates())
                .containsEntry("in", Fate.SUPERSEDED)
                .containsEntry("old", Fate.SUPERSEDED)
                .containsEntry("k", Fate.APPLIED)
                .containsEntry("new", Fate.APPLIED);
        assertThat(late.undecided(List.of(eko))).isEmpty();
    }

    @Test
    void declinedFactsStayLateAndAreNotAskedAboutAgain() {
        intake.take(closing("c"), tap("in"));
        LateAttendance late = rooms.get(LateAttendance.class);
        late.decline(new PersonId(EKO), JANUARY);

        assertThat(late.undecided(List.of(new PersonId(EKO)))).isEmpty();
        assertThat(late.withLateFacts(new PersonId(EKO), JANUARY)).isEqualTo(january());
        assertThat(intake.fateOf("in")).isEqualTo(Fate.LATE);
    }

    @Test
    void aDecisionToldTwiceStandsWhereTheLaterOfItsIdsPutsIt() {
        intake.take(status("c", "SICK")).take(status("b", "PERMIT")).take(status("a", "PERMIT"));
        assertThat(day(6).state()).isEqualTo(DayState.SICK);

        intake.take(status("d", "PERMIT"));

        assertThat(intake.fateOf("d")).isEqualTo(Fate.DUPLICATE);
        assertThat(day(6).state()).isEqualTo(DayState.PERMIT);
        assertThat(intake.fateOf("c")).isEqualTo(Fate.SUPERSEDED);
    }

    @Test
    void theSameMomentFromTwoSourcesIsTwoFacts() {
        intake.take(tap("1"), tap("2").with("source", "urn:test:door-2"));

        assertThat(intake.fates().values()).containsExactly(Fate.APPLIED, Fate.APPLIED);
    }

    @Test
    void aBatchNeedsTheSameFewStatementsWhateverItsSize() {
        intake.take(manyTaps(0, 10));
        rooms.statements();
        intake.take(manyTaps(10, 40));
        int forThirty = rooms.statements();
        intake.take(manyTaps(40, 3_700));

        assertThat(rooms.statements()).isEqualTo(forThirty).isLessThan(30);
    }

    private static List<Events> manyTaps(int from, int to) {
        List<Events> taps = new ArrayList<>();
        for (int number = from; number < to; number++) {
            taps.add(tap("many" + number)
                    .at("2026-01-%02dT%02d:%02d:00+07:00"
                            .formatted(5 + number / 1_440, number / 60 % 24, number % 60)));
            if (number % 3 == 0) {
                taps.add(voided("gone" + number, "many" + number));
            }
        }
        return taps;
    }

    private RoomContext rooms() {
        return new RoomContext(
                roster,
                new JakartaOffice(LocalDate.of(2026, 3, 2)),
                IntakeFixture.NOW,
                "id.siklus.intake",
                "id.siklus.ledger",
                "id.siklus.attendance");
    }

    private static Events status(String id, String status) {
        return event("attendance.day-status", id)
                .at("2026-01-07T09:00:00+07:00")
                .data("date", "2026-01-06")
                .data("status", status)
                .data("verified", false);
    }

    private static Events forgotten(String id, String at) {
        return correction(id, "FORGOT_TAP").data("kind", "CHECK_IN").data("at", at);
    }

    private static Events moved(String id, String corrected, String at) {
        return correction(id, "DEVICE_ERROR")
                .data("corrects", corrects(corrected))
                .data("at", at);
    }

    private static Events voided(String id, String corrected) {
        return correction(id, "WRONG_PERSON")
                .data("corrects", corrects(corrected))
                .data("void", true);
    }

    private static Map<String, String> corrects(String id) {
        return Map.of("source", Events.SOURCE, "id", id);
    }

    private static Events correction(String id, String reason) {
        return event("attendance.corrected", id)
                .at("2026-01-08T09:00:00+07:00")
                .data("reason", reason)
                .data("approvedBy", "197611052001121003");
    }

    private static Events closing(String id) {
        return event("attendance.month-closed", id)
                .at("2026-02-02T08:00:00+07:00")
                .data("month", "2026-01");
    }

    private AttendanceLedger ledger() {
        return rooms.get(AttendanceLedger.class);
    }

    private MonthlyAttendance january() {
        return ledger().month(new PersonId(EKO), JANUARY);
    }

    private Day day(int day) {
        return january().days().stream()
                .filter(found -> found.date().getDayOfMonth() == day)
                .findFirst()
                .orElseThrow();
    }
}

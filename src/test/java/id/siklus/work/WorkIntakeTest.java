package id.siklus.work;

import static id.siklus.intake.Events.EKO;
import static id.siklus.intake.Events.SARI;
import static id.siklus.intake.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import id.siklus.work.WorkLedger.IndicatorFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a record of the task systems to the figures of a month. */
@DatabaseTest
class WorkIntakeTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
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
    void aTaskIsAssignedTakenOnAndCompleted() {
        intake.take(assigned("a").data("quantity", 3).data("unit", "dokumen"));
        assertThat(task(JANUARY).state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(figure(JANUARY)).isEqualTo(new IndicatorFigure("U1.1", JANUARY, amount(0), amount(0), 0));

        intake.take(progressed("p").data("percent", 50).data("quantityDone", 2));
        assertThat(task(JANUARY).state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(figure(JANUARY)).isEqualTo(new IndicatorFigure("U1.1", JANUARY, amount(0), amount(2), 0));

        intake.take(completed("c"));
        assertThat(figure(JANUARY)).isEqualTo(new IndicatorFigure("U1.1", JANUARY, amount(2), amount(0), 1));
        assertThat(task(JANUARY))
                .isEqualTo(new WorkTask(
                        Events.SOURCE,
                        "T-1",
                        new PersonId(EKO),
                        "Susun peta proses bisnis",
                        TaskState.COMPLETED,
                        "U1.1",
                        amount(3),
                        amount(2),
                        amount(50),
                        amount(1),
                        false,
                        0,
                        Instant.parse("2026-01-30T09:00:00Z"),
                        Instant.parse("2026-01-20T03:00:00Z"),
                        null,
                        null,
                        amount(0),
                        List.of(new WorkTask.Part(EKO, amount(1)))));
        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
    }

    @Test
    void whatIsRealisedFallsBackFromDoneToAssignedToOne() {
        intake.take(
                assigned("a1").data("taskId", "1"),
                completed("c1").data("taskId", "1"),
                assigned("a2").data("taskId", "2").data("quantity", 2.5),
                completed("c2").data("taskId", "2"),
                assigned("a3").data("taskId", "3").data("quantity", 10),
                completed("c3").data("taskId", "3").data("quantityDone", 4));

        assertThat(figure(JANUARY))
                .isEqualTo(new IndicatorFigure("U1.1", JANUARY, new BigDecimal("7.5"), amount(0), 3));
        assertThat(ledger().figures(new PersonId(EKO), 2026)).containsExactly(figure(JANUARY));
    }

    @Test
    void workCountsInTheOfficeMonthInWhichItWasFinished() {
        intake.take(
                assigned("a"),
                completed("c").at("2026-02-02T08:00:00+07:00").data("completedAt", "2026-01-31T17:00:00Z"));

        assertThat(figure(FEBRUARY).realised()).isEqualTo(amount(1));
        assertThat(figures(EKO, JANUARY)).isEmpty();
        assertThat(ledger().tasks(new PersonId(EKO), JANUARY)).hasSize(1);
    }

    @Test
    void eachOfThoseWhoDidATaskHasTheirShareKnownHereOrNot() {
        roster.person(SARI, "ORG");
        intake.take(
                assigned("a").data("quantity", 10),
                completed("c").data("doneBy", doneBy(Map.of(SARI, 0.25, "Pak Agus", 0.75))));

        assertThat(figures(SARI, JANUARY)).extracting(IndicatorFigure::realised).containsExactly(new BigDecimal("2.5"));
        assertThat(figure(JANUARY).realised()).isEqualTo(amount(0));
        assertThat(task(JANUARY).share()).isEqualTo(amount(0));
        assertThat(task(JANUARY).parts()).extracting(WorkTask.Part::person).containsExactlyInAnyOrder(SARI, "Pak Agus");
        assertThat(rooms.announced().get(0).people())
                .asInstanceOf(InstanceOfAssertFactories.list(PersonId.class))
                .containsExactlyInAnyOrder(new PersonId(EKO), new PersonId(SARI));
    }

    @Test
    void sharesThatDoNotSumAreRejected() {
        intake.take(
                assigned("a"),
                completed("short").data("doneBy", doneBy(Map.of(EKO, 0.5, SARI, 0.498))),
                completed("zero").data("doneBy", doneBy(Map.of(EKO, 1, SARI, 0))),
                completed("near").data("doneBy", doneBy(Map.of(EKO, 0.333, SARI, 0.666))));

        assertThat(intake.fates())
                .containsEntry("short", Fate.REJECTED)
                .containsEntry("zero", Fate.REJECTED)
                .containsEntry("near", Fate.APPLIED);
    }

    @Test
    void whatComesBeforeTheAssignmentWaitsForIt() {
        intake.take(completed("c"), progressed("p"));
        assertThat(intake.fates().values()).containsOnly(Fate.WAITING);
        assertThat(intake.reasonOf("c")).isEqualTo("work.reason.unknown-task");

        intake.take(assigned("a"));
        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
        assertThat(task(JANUARY).state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void whatComesBeforeTheAssignmentInTheSameBatchFollowsIt() {
        intake.take(
                completed("c"),
                progressed("p"),
                progressed("other").data("taskId", "T-2"),
                assigned("a"),
                closing("closing"));

        assertThat(intake.fates())
                .containsEntry("c", Fate.APPLIED)
                .containsEntry("p", Fate.APPLIED)
                .containsEntry("other", Fate.WAITING);
        assertThat(task(JANUARY).state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void whoIsUnknownIsWaitedForAndThenTheirTask() {
        intake.take(
                completed("c").of(SARI).data("doneBy", doneBy(Map.of(SARI, 1))),
                assigned("a").of(SARI));
        assertThat(intake.fates().values()).containsOnly(Fate.WAITING);

        roster.person(SARI, "ORG");
        intake.waitingRecords().arrived(Set.of(Awaited.person(new PersonId(SARI))));

        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
        assertThat(figures(SARI, JANUARY)).extracting(IndicatorFigure::realised).containsExactly(amount(1));
    }

    @Test
    void aTaskBelongsToWhomItWasAssignedFirst() {
        roster.person(SARI, "ORG");
        intake.take(assigned("a"), assigned("b").of(SARI));
        intake.take(progressed("p").of(SARI), assigned("elsewhere").of(SARI).with("source", "urn:other"));

        assertThat(intake.fates())
                .containsEntry("a", Fate.APPLIED)
                .containsEntry("b", Fate.QUARANTINED)
                .containsEntry("p", Fate.QUARANTINED)
                .containsEntry("elsewhere", Fate.APPLIED);
        assertThat(intake.reasonOf("b")).isEqualTo("work.reason.other-subject");
    }

    @Test
    void aLaterAssignmentReplacesTheOlderOneWhateverCameFirst() {
        intake.take(assigned("new").at("2026-01-08T08:00:00+07:00").data("quantity", 7), progressed("p"))
                .take(assigned("old").data("quantity", 3));

        assertThat(intake.fates())
                .containsEntry("new", Fate.APPLIED)
                .containsEntry("old", Fate.SUPERSEDED)
                .containsEntry("p", Fate.APPLIED);
        assertThat(task(JANUARY).quantity()).isEqualTo(amount(7));
        assertThat(task(JANUARY).state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void theSameFactUnderANewIdIsAppliedAndChangesNothing() {
        intake.take(assigned("a").data("quantity", 3), progressed("p").data("quantityDone", 1), completed("c"));
        List<WorkTask> before = ledger().tasks(new PersonId(EKO), JANUARY);
        intake.take(assigned("a2").data("quantity", 3.0), progressed("p2").data("quantityDone", 1), completed("c2"));

        assertThat(intake.fates().values()).hasSize(6).containsOnly(Fate.APPLIED);
        assertThat(ledger().tasks(new PersonId(EKO), JANUARY)).isEqualTo(before);
        assertThat(figure(JANUARY).realised()).isEqualTo(amount(1));
    }

    @Test
    void olderProgressIsHistory() {
        intake.take(
                        assigned("a"),
                        progressed("late").at("2026-01-15T08:00:00+07:00").data("percent", 80))
                .take(progressed("early").data("percent", 10).data("quantityDone", 1));

        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
        assertThat(task(JANUARY).percent()).isEqualTo(amount(80));
        assertThat(task(JANUARY).quantityDone()).isEqualTo(amount(1));
    }

    @Test
    void whatComesAfterTheRecapIsKeptAndNotCounted() {
        intake.take(assigned("a"), assigned("a2").data("taskId", "T-2"), completed("c"), closing("closing"));
        intake.take(
                completed("c2").data("taskId", "T-2").at("2026-02-03T08:00:00+07:00"),
                progressed("p2").data("taskId", "T-2"),
                progressed("february").data("taskId", "T-2").at("2026-02-03T09:00:00+07:00"),
                closing("again"));

        assertThat(intake.fates())
                .containsEntry("c2", Fate.LATE)
                .containsEntry("p2", Fate.LATE)
                .containsEntry("february", Fate.APPLIED)
                .containsEntry("again", Fate.APPLIED);
        assertThat(figure(JANUARY).realised()).isEqualTo(amount(1));
        assertThat(figure(JANUARY).tasks()).isEqualTo(1);
        assertThat(rooms.published()).containsExactly(new WorkMonthClosed(JANUARY, Set.of(new PersonId(EKO))));
        assertThat(ledger().closed(List.of(new PersonId(EKO)), JANUARY)).containsExactly(new PersonId(EKO));
    }

    @Test
    void aColleaguesClosedMonthStaysAsItWas() {
        roster.person(SARI, "ORG");
        intake.take(
                closing("closing").of(SARI),
                assigned("a"),
                completed("c").data("doneBy", doneBy(Map.of(EKO, 0.5, SARI, 0.5))));

        assertThat(intake.fateOf("c")).isEqualTo(Fate.APPLIED);
        assertThat(figure(JANUARY).realised()).isEqualTo(new BigDecimal("0.5"));
        assertThat(figures(SARI, JANUARY)).allMatch(figure -> figure.realised().signum() == 0 && figure.tasks() == 0);
    }

    @Test
    void aTaskWhoseOnlyAssignmentCameLateIsStillWhatItDescribes() {
        intake.take(closing("closing"), assigned("a").data("quantity", 4));
        intake.take(completed("c").at("2026-02-10T08:00:00+07:00").data("completedAt", "2026-02-10T07:00:00+07:00"));

        assertThat(intake.fateOf("a")).isEqualTo(Fate.LATE);
        assertThat(intake.fateOf("c")).isEqualTo(Fate.APPLIED);
        assertThat(figure(FEBRUARY).realised()).isEqualTo(amount(4));
    }

    @Test
    void theRecapOfAUnitClosesTheMonthOfEverybodyInItAlsoOfWhoJoinsLaterButOfNobodyWithoutNip() {
        intake.take(closing("c").of("unit:ORG"));
        roster.person(SARI, "ORG-RBA");
        rooms.publish(new PostsLaid(Set.of(new PersonId(SARI))));
        intake.take(
                assigned("eko"),
                assigned("sari").of(SARI).data("taskId", "T-2"),
                assigned("yusuf").of(YUSUF).data("taskId", "T-3"));

        assertThat(intake.fates())
                .containsEntry("eko", Fate.LATE)
                .containsEntry("sari", Fate.LATE)
                .containsEntry("yusuf", Fate.APPLIED);
        assertThat(rooms.published())
                .filteredOn(WorkMonthClosed.class::isInstance)
                .containsExactly(
                        new WorkMonthClosed(JANUARY, Set.of(new PersonId(EKO))),
                        new WorkMonthClosed(JANUARY, Set.of(new PersonId(SARI))));
    }

    @Test
    void whatIsReturnedComesOutOfTheFiguresUntilItIsCompletedAgain() {
        intake.take(assigned("a"), completed("c").data("quantityDone", 4));
        assertThat(figure(JANUARY).realised()).isEqualTo(amount(4));

        intake.take(returned("r"));
        assertThat(figure(JANUARY).realised()).isEqualTo(amount(0));
        assertThat(figure(JANUARY).tasks()).isZero();
        assertThat(task(JANUARY))
                .returns(TaskState.RETURNED, WorkTask::state)
                .returns(true, WorkTask::returned)
                .returns("Lampiran kurang", WorkTask::returnReason)
                .returns(amount(4), WorkTask::quantityDone)
                .returns(null, WorkTask::completedAt);

        intake.take(completed("again")
                .at("2026-02-05T08:00:00+07:00")
                .data("completedAt", "2026-02-05T07:00:00+07:00")
                .data("quantityDone", 5));
        assertThat(figures(EKO, FEBRUARY)).extracting(IndicatorFigure::realised).containsExactly(amount(5));
        intake.take(accepted("y").at("2026-02-06T08:00:00+07:00").data("quality", "ABOVE"));
        assertThat(task(FEBRUARY))
                .returns(TaskState.ACCEPTED, WorkTask::state)
                .returns(Quality.ABOVE, WorkTask::quality)
                .returns(true, WorkTask::returned);
        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
    }

    @Test
    void aMovedDueDateADelegationAndACancellationAreSeenOnTheTask() {
        roster.person(SARI, "ORG");
        intake.take(assigned("a"), rescheduled("m"), delegated("d"));

        assertThat(task(JANUARY))
                .returns(1, WorkTask::rescheduled)
                .returns(Instant.parse("2026-02-13T09:00:00Z"), WorkTask::dueAt)
                .returns(new BigDecimal("0.6"), WorkTask::share)
                .returns(new BigDecimal("0.4"), WorkTask::delegated)
                .returns(TaskState.ASSIGNED, WorkTask::state)
                .returns(
                        List.of(
                                new WorkTask.Part(EKO, new BigDecimal("0.6")),
                                new WorkTask.Part(SARI, new BigDecimal("0.4"))),
                        WorkTask::parts);
        assertThat(ledger().tasks(new PersonId(SARI), JANUARY))
                .extracting(WorkTask::share)
                .containsExactly(new BigDecimal("0.4"));

        intake.take(cancelled("x"));
        assertThat(task(JANUARY).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(ledger().tasks(new PersonId(EKO), FEBRUARY)).isEmpty();
        assertThat(figure(JANUARY)).isEqualTo(new IndicatorFigure("U1.1", JANUARY, amount(0), amount(0), 0));
    }

    @Test
    void whoeverDecidesAboutTheirOwnWorkIsPutAside() {
        intake.take(
                assigned("a"),
                completed("c"),
                accepted("y").data("by", EKO),
                returned("r").data("by", EKO),
                rescheduled("m").data("approvedBy", EKO),
                accepted("fine"));

        assertThat(intake.fates())
                .containsEntry("y", Fate.QUARANTINED)
                .containsEntry("r", Fate.QUARANTINED)
                .containsEntry("m", Fate.QUARANTINED)
                .containsEntry("fine", Fate.APPLIED);
        assertThat(intake.reasonOf("m")).isEqualTo("ledger.reason.self-dealing");
        assertThat(task(JANUARY).state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void whatHasNoEffectInOrderIsAppliedAllTheSame() {
        intake.take(completed("c"), assigned("a"), accepted("early").at("2026-01-19T08:00:00+07:00"));

        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
        assertThat(task(JANUARY).state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void fieldsThatAnotherTypeWouldHaveAreKeptAndIgnored() {
        intake.take(
                assigned("a")
                        .data("share", "semua")
                        .data("completedAt", "besok")
                        .data("percent", "x")
                        .data("to", "siapa")
                        .data("by", EKO),
                progressed("p").data("quantity", List.of("banyak")).data("dueAt", 7));

        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
        assertThat(task(JANUARY).state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void aRequestForDataIsOpenedAndFulfilled() {
        intake.take(fulfilled("f"));
        assertThat(intake.fateOf("f")).isEqualTo(Fate.WAITING);
        assertThat(intake.reasonOf("f")).isEqualTo("work.reason.unknown-request");

        intake.take(requested("q"), requested("open").data("requestId", "R-2"));
        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
        assertThat(ledger().requests(new PersonId(EKO), JANUARY))
                .extracting(DataRequest::requestId, DataRequest::fulfilledAt)
                .containsExactlyInAnyOrder(tuple("R-1", Instant.parse("2026-01-14T03:00:00Z")), tuple("R-2", null));
        assertThat(ledger().requests(new PersonId(EKO), FEBRUARY))
                .extracting(DataRequest::requestId)
                .containsExactly("R-2");
    }

    @Test
    void aRequestBelongsToWhomItWasPutFirstAndMayComeLate() {
        roster.person(SARI, "ORG");
        intake.take(requested("q"), fulfilled("x").of(SARI), closing("closing"), fulfilled("f"));

        assertThat(intake.fates()).containsEntry("x", Fate.QUARANTINED).containsEntry("f", Fate.LATE);
        assertThat(ledger().requests(new PersonId(EKO), JANUARY).get(0).fulfilledAt())
                .isNull();
    }

    @Test
    void lateFactsSayWhatTheyWouldChangeAndCountOnceTheyAreAccepted() {
        intake.take(
                assigned("a").data("quantity", 4), closing("closing"), completed("c"), returned("r"), requested("q"));
        intake.take(completed("again").at("2026-01-23T08:00:00+07:00").data("quantityDone", 3));
        PersonId eko = new PersonId(EKO);

        assertThat(late().undecided(List.of(eko, new PersonId(SARI)))).isEqualTo(Map.of(eko, Set.of(JANUARY)));
        assertThat(late().facts(eko, JANUARY))
                .extracting(LateWork.LateFact::type)
                .containsExactly("data-request-opened", "task-completed", "task-returned", "task-completed");
        assertThat(late().difference(eko, JANUARY))
                .containsExactly(new LateWork.Difference("U1.1", JANUARY, amount(0), amount(3)));
        assertThat(figure(JANUARY).realised()).isEqualTo(amount(0));

        transaction(() -> late().accept(eko, JANUARY));

        assertThat(figure(JANUARY).realised()).isEqualTo(amount(3));
        assertThat(task(JANUARY).returned()).isTrue();
        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
        assertThat(intake.reasonOf("c")).isEqualTo("intake.reason.accepted-late");
        assertThat(late().undecided(List.of(eko))).isEmpty();
    }

    @Test
    void declinedFactsStayLateAndAreNotAskedAboutAgain() {
        intake.take(assigned("a"), closing("closing"), completed("c"));
        PersonId eko = new PersonId(EKO);
        transaction(() -> late().decline(eko, JANUARY));

        assertThat(late().undecided(List.of(eko))).isEmpty();
        assertThat(intake.fateOf("c")).isEqualTo(Fate.LATE);

        intake.take(assigned("a2").data("taskId", "T-2"), completed("c2").data("taskId", "T-2"));
        transaction(() -> late().accept(eko, JANUARY));
        assertThat(intake.fates()).containsEntry("c", Fate.LATE).containsEntry("c2", Fate.APPLIED);
        assertThat(figure(JANUARY).realised()).isEqualTo(amount(1));
    }

    @Test
    void aColleaguesLateShareIsAskedAboutForTheColleague() {
        roster.person(SARI, "ORG");
        intake.take(
                closing("closing").of(SARI),
                assigned("a").data("quantity", 10),
                completed("c").data("doneBy", doneBy(Map.of(EKO, 0.5, SARI, 0.5))));
        PersonId sari = new PersonId(SARI);

        assertThat(late().difference(sari, JANUARY))
                .containsExactly(new LateWork.Difference("U1.1", JANUARY, amount(0), amount(5)));
        transaction(() -> late().accept(sari, JANUARY));

        assertThat(figures(SARI, JANUARY)).extracting(IndicatorFigure::realised).containsExactly(amount(5));
        assertThat(figure(JANUARY).realised()).isEqualTo(amount(5));
        assertThat(late().undecided(List.of(sari))).isEmpty();
    }

    @Test
    void whatIsAcceptedForOneDoesNotMoveTheClosedMonthOfAnother() {
        roster.person(SARI, "ORG");
        intake.take(
                closing("eko"),
                assigned("a").data("quantity", 10),
                completed("c").data("doneBy", doneBy(Map.of(EKO, 0.5, SARI, 0.5))),
                closing("sari").of(SARI));
        transaction(() -> late().accept(new PersonId(EKO), JANUARY));

        assertThat(figure(JANUARY).realised()).isEqualTo(amount(5));
        assertThat(figures(SARI, JANUARY)).allMatch(figure -> figure.realised().signum() == 0);
        assertThat(late().undecided(List.of(new PersonId(SARI))))
                .isEqualTo(Map.of(new PersonId(SARI), Set.of(JANUARY)));
    }

    @Test
    void whatIsAcceptedForOneDoesNotMoveAMonthOfAnotherThatTheLimitHasClosed() {
        roster.person(SARI, "ORG");
        intake.take(
                closing("eko"),
                assigned("a").data("quantity", 10),
                completed("c").data("doneBy", doneBy(Map.of(EKO, 0.5, SARI, 0.5))));
        intake.jdbc()
                .sql("insert into ledger.closed_by_limit (month, closed_at) values ('2026-01-01', now())")
                .update();
        transaction(() -> late().accept(new PersonId(EKO), JANUARY));

        assertThat(figure(JANUARY).realised()).isEqualTo(amount(5));
        assertThat(figures(SARI, JANUARY)).allMatch(figure -> figure.realised().signum() == 0);
    }

    private LateWork late() {
        return rooms.get(LateWork.class);
    }

    private void transaction(Runnable act) {
        new TransactionTemplate(rooms.get(PlatformTransactionManager.class)).executeWithoutResult(status -> act.run());
    }

    @Test
    void aTaskWithoutIndicatorIsListedAndStandsApart() {
        intake.take(assigned("a").data("indicatorCode", null), completed("c"));

        assertThat(figures(EKO, JANUARY))
                .extracting(IndicatorFigure::indicatorCode)
                .containsOnlyNulls();
        assertThat(task(JANUARY).indicatorCode()).isNull();
    }

    @Test
    void theNewestFactsComeFirst() {
        intake.take(
                assigned("a").data("unit", "dokumen"),
                progressed("p").data("percent", 40),
                completed("c").data("quantityDone", 2));

        assertThat(ledger().glance(new PersonId(EKO), JANUARY, List.of(), 2).newest())
                .extracting(WorkLedger.RecentFact::type, WorkLedger.RecentFact::what)
                .containsExactly(tuple("task-completed", "2 dokumen"), tuple("task-progressed", "40 %"));
    }

    @Test
    void pagesAreToldOncePerBatch() {
        intake.take(assigned("a"), progressed("p"), completed("c"));

        assertThat(rooms.announced())
                .containsExactly(new RoomContext.LiveChange("PROGRESS", List.of(new PersonId(EKO))));
    }

    @Test
    void aBatchNeedsTheSameFewStatementsWhateverItsSize() {
        intake.take(manyTasks(0, 10));
        rooms.statements();
        intake.take(manyTasks(10, 20));
        int forTwenty = rooms.statements();
        intake.take(manyTasks(1_000, 2_666));

        assertThat(rooms.statements()).isEqualTo(forTwenty).isLessThan(35);
        assertThat(figure(JANUARY).tasks()).isEqualTo(1_686);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theLedgerIsTheSameInWhateverOrderFactsArrive(long seed) {
        roster.person(SARI, "ORG");
        Random random = new Random(seed);
        List<Events> facts = someFacts(random);
        intake.take(facts);
        List<Events> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);

        try (RoomContext others = rooms()) {
            IntakeFixture other = new IntakeFixture(others);
            for (int start = 0; start < shuffled.size(); start += 13) {
                other.take(shuffled.subList(start, Math.min(start + 13, shuffled.size())));
            }
            other.assertBalanced();
            WorkLedger ledger = others.get(WorkLedger.class);
            for (String person : List.of(EKO, SARI)) {
                for (YearMonth month : List.of(JANUARY, FEBRUARY)) {
                    assertThat(ledger.figures(new PersonId(person), month)).isEqualTo(figures(person, month));
                    assertThat(ledger.tasks(new PersonId(person), month))
                            .isEqualTo(ledger().tasks(new PersonId(person), month));
                    assertThat(ledger.requests(new PersonId(person), month))
                            .isEqualTo(ledger().requests(new PersonId(person), month));
                }
            }
            assertThat(other.fates()).isEqualTo(intake.fates());
        }
    }

    /** Facts about ten tasks, many at the same moments, some told twice under different ids. */
    private static List<Events> someFacts(Random random) {
        List<Events> facts = new ArrayList<>();
        for (int task = 0; task < 10; task++) {
            facts.add(assigned("a" + task).data("taskId", "T-" + task).data("quantity", task));
        }
        for (int number = 0; number < 110; number++) {
            String at = "2026-01-%02dT08:00:00+07:00".formatted(10 + random.nextInt(4));
            Events fact = switch (random.nextInt(10)) {
                case 2 -> accepted("x" + number).data("quality", random.nextBoolean() ? "ABOVE" : null);
                case 3 -> returned("x" + number).data("by", random.nextInt(5) == 0 ? EKO : SARI);
                case 4 ->
                    rescheduled("x" + number).data("to", "2026-02-0%dT16:00:00+07:00".formatted(1 + random.nextInt(9)));
                case 5 -> delegated("x" + number).data("share", (1 + random.nextInt(4)) / 10.0);
                case 6 -> random.nextInt(3) == 0 ? cancelled("x" + number) : progressed("x" + number);
                case 7 ->
                    requested("x" + number)
                            .data("requestId", "R-" + random.nextInt(3))
                            .data("what", "Data " + random.nextInt(5));
                case 8 -> fulfilled("x" + number).data("requestId", "R-" + random.nextInt(4));
                case 0 ->
                    assigned("x" + number).data("quantity", random.nextInt(3)).data("unit", "berkas");
                case 1 ->
                    completed("x" + number)
                            .data("completedAt", "2026-0%d-15T08:00:00+07:00".formatted(1 + random.nextInt(2)))
                            .data(
                                    "doneBy",
                                    doneBy(random.nextBoolean() ? Map.of(EKO, 1) : Map.of(EKO, 0.5, SARI, 0.5)));
                default ->
                    progressed("x" + number)
                            .data("percent", random.nextInt(100))
                            .data("quantityDone", random.nextInt(9));
            };
            facts.add(fact.data("taskId", "T-" + random.nextInt(10)).at(at).with("sequence", random.nextInt(3)));
        }
        return facts;
    }

    private static List<Events> manyTasks(int from, int to) {
        List<Events> facts = new ArrayList<>();
        for (int task = from; task < to; task++) {
            String id = "T-" + task;
            facts.add(assigned("a" + task).data("taskId", id));
            facts.add(progressed("p" + task).data("taskId", id));
            facts.add(completed("c" + task).data("taskId", id));
        }
        return facts;
    }

    private static Events assigned(String id) {
        return event("work.task-assigned", id)
                .at("2026-01-06T08:00:00+07:00")
                .data("taskId", "T-1")
                .data("title", "Susun peta proses bisnis")
                .data("indicatorCode", "U1.1")
                .data("assignedAt", "2026-01-06T08:00:00+07:00")
                .data("dueAt", "2026-01-30T16:00:00+07:00")
                .data("assignedBy", "197611052001121003");
    }

    private static Events progressed(String id) {
        return event("work.task-progressed", id)
                .at("2026-01-12T08:00:00+07:00")
                .data("taskId", "T-1")
                .data("percent", 50);
    }

    private static Events completed(String id) {
        return event("work.task-completed", id)
                .at("2026-01-20T10:05:00+07:00")
                .data("taskId", "T-1")
                .data("completedAt", "2026-01-20T10:00:00+07:00")
                .data("doneBy", doneBy(Map.of(EKO, 1)));
    }

    private static Events accepted(String id) {
        return event("work.task-accepted", id)
                .at("2026-01-21T08:00:00+07:00")
                .data("taskId", "T-1")
                .data("by", "197611052001121003");
    }

    private static Events returned(String id) {
        return event("work.task-returned", id)
                .at("2026-01-21T09:00:00+07:00")
                .data("taskId", "T-1")
                .data("by", "197611052001121003")
                .data("reason", "Lampiran kurang");
    }

    private static Events rescheduled(String id) {
        return event("work.task-rescheduled", id)
                .at("2026-01-15T08:00:00+07:00")
                .data("taskId", "T-1")
                .data("from", "2026-01-30T16:00:00+07:00")
                .data("to", "2026-02-13T16:00:00+07:00")
                .data("reason", "Data belum ada")
                .data("approvedBy", "197611052001121003");
    }

    private static Events delegated(String id) {
        return event("work.task-delegated", id)
                .at("2026-01-16T08:00:00+07:00")
                .data("taskId", "T-1")
                .data("to", SARI)
                .data("toStatus", "ASN")
                .data("share", 0.4);
    }

    private static Events cancelled(String id) {
        return event("work.task-cancelled", id)
                .at("2026-01-22T08:00:00+07:00")
                .data("taskId", "T-1")
                .data("reason", "Tidak jadi");
    }

    private static Events requested(String id) {
        return event("work.data-request-opened", id)
                .at("2026-01-12T08:00:00+07:00")
                .data("requestId", "R-1")
                .data("from", "Bappeda")
                .data("what", "Daftar peta proses bisnis")
                .data("dueAt", "2026-01-16T16:00:00+07:00");
    }

    private static Events fulfilled(String id) {
        return event("work.data-request-fulfilled", id)
                .at("2026-01-14T10:05:00+07:00")
                .data("requestId", "R-1")
                .data("fulfilledAt", "2026-01-14T10:00:00+07:00");
    }

    private static List<Map<String, Object>> doneBy(Map<String, Number> shares) {
        return shares.entrySet().stream()
                .map(part -> Map.<String, Object>of("id", part.getKey(), "share", part.getValue()))
                .toList();
    }

    private static Events closing(String id) {
        return event("work.month-closed", id).at("2026-02-02T08:00:00+07:00").data("month", "2026-01");
    }

    private RoomContext rooms() {
        return new RoomContext(
                roster,
                new JakartaOffice(LocalDate.of(2026, 3, 2)),
                IntakeFixture.NOW,
                "id.siklus.intake",
                "id.siklus.ledger",
                "id.siklus.work");
    }

    private WorkLedger ledger() {
        return rooms.get(WorkLedger.class);
    }

    private WorkTask task(YearMonth month) {
        return ledger().tasks(new PersonId(EKO), month).get(0);
    }

    private List<IndicatorFigure> figures(String person, YearMonth month) {
        return ledger().figures(new PersonId(person), month);
    }

    private IndicatorFigure figure(YearMonth month) {
        List<IndicatorFigure> figures = figures(EKO, month);
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    private static BigDecimal amount(int amount) {
        return BigDecimal.valueOf(amount);
    }
}

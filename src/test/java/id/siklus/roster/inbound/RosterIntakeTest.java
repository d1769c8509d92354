package id.siklus.roster.inbound;

import static id.siklus.intake.Events.event;
import static id.siklus.roster.RosterWorld.BUDI;
import static id.siklus.roster.RosterWorld.IRWAN;
import static id.siklus.roster.RosterWorld.RATNA;
import static id.siklus.roster.RosterWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.verify;

import id.siklus.cycle.Deadline;
import id.siklus.intake.Events;
import id.siklus.intake.Fate;
import id.siklus.intake.IntakeFixture;
import id.siklus.roster.Capacity;
import id.siklus.roster.EmployeesJoined;
import id.siklus.roster.EmployeesLeft;
import id.siklus.roster.EvaluatorsChanged;
import id.siklus.roster.PostsLaid;
import id.siklus.roster.RosterWorld;
import id.siklus.roster.Spell;
import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RosterIntakeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PersonId BAYU = new PersonId("199907122026031004");
    private static final PersonId CITRA = new PersonId("199811022026032005");

    private RosterWorld world;
    private final IntakeFixture intake = new IntakeFixture(jdbc -> {
        world = new RosterWorld(jdbc, TODAY);
        return List.of(new RosterHandler(world.ledger()));
    });

    @Test
    void aNewcomerIsInTheRosterAndOtherRoomsHearOfIt() {
        intake.take(joined("a", BAYU, BUDI));

        assertThat(intake.fateOf("a")).isEqualTo(Fate.APPLIED);
        assertThat(world.roster().get(BAYU).evaluator()).isEqualTo(BUDI);
        assertThat(world.roster().get(BAYU).contractExpected()).isTrue();
        assertThat(world.rights().towards(BUDI, BAYU)).containsExactly(Capacity.EVALUATOR);
        assertThat(world.laid()).last().isEqualTo(new PostsLaid(Set.of(BAYU)));
        assertThat(world.heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        EmployeesJoined.class,
                        news -> assertThat(news.employees())
                                .singleElement()
                                .extracting("id")
                                .isEqualTo(BAYU));
    }

    @Test
    void theSameBeginningUnderAnotherIdIsADuplicateAndAnotherOneIsLookedAt() {
        intake.take(joined("a", BAYU, BUDI));
        intake.take(joined("b", BAYU, BUDI), joined("c", BAYU, IRWAN));

        assertThat(intake.fateOf("b")).isEqualTo(Fate.DUPLICATE);
        assertThat(intake.fateOf("c")).isEqualTo(Fate.QUARANTINED);
        assertThat(intake.reasonOf("c")).isEqualTo("roster.reason.known-otherwise");
        assertThat(world.roster().get(BAYU).evaluator()).isEqualTo(BUDI);
    }

    @Test
    void aBeginningThatRegistrationKnowsAlreadyIsADuplicate() {
        intake.take(event("roster.employee-joined", "a")
                .of(SARI.value())
                .data("name", "Sari Wulandari")
                .data("status", "PNS")
                .data("positionKind", "JF")
                .data("positionName", "Analis")
                .data("grade", "III/b")
                .data("unit", "ORG-RBA")
                .data("evaluator", BUDI.value())
                .data("startsOn", "2024-01-01"));

        assertThat(intake.fateOf("a")).isEqualTo(Fate.DUPLICATE);
    }

    @Test
    void newcomersMayEvaluateOneAnotherInWhateverOrderTheyCome() {
        intake.take(joined("a", CITRA, BAYU), joined("b", BAYU, BUDI));

        assertThat(intake.fates()).containsEntry("a", Fate.APPLIED).containsEntry("b", Fate.APPLIED);
        assertThat(world.roster().reviewerOf(CITRA)).contains(BUDI);
    }

    @Test
    void anUnknownEvaluatorOrUnitIsWaitedForAndAnImpossibleOneIsRejected() {
        intake.take(
                joined("a", CITRA, BAYU),
                joined("b", new PersonId("N-2001"), BUDI).data("unit", "BARU"),
                changed("c", BAYU, "2026-03-01", IRWAN),
                joined("d", BAYU, BUDI).data("evaluator", "atasan"),
                changed("e", SARI, "2026-03-01", SARI));

        assertThat(intake.fates())
                .containsEntry("a", Fate.WAITING)
                .containsEntry("b", Fate.WAITING)
                .containsEntry("c", Fate.WAITING)
                .containsEntry("d", Fate.REJECTED)
                .containsEntry("e", Fate.REJECTED);

        intake.take(joined("f", BAYU, BUDI));

        assertThat(intake.fates()).containsEntry("a", Fate.APPLIED).containsEntry("c", Fate.APPLIED);
        assertThat(world.roster().get(BAYU).evaluator()).isEqualTo(IRWAN);
        intake.assertBalanced();
    }

    @Test
    void peopleOutsideTheCivilServiceNeverGetAnSkp() {
        intake.take(joined("a", new PersonId("N-2001"), BUDI).data("status", "NON_ASN"));

        assertThat(world.roster().get(new PersonId("N-2001")).contractExpected())
                .isFalse();
    }

    @Test
    void aCorrectedEvaluatorCountsAtOnceAndOtherRoomsHearWhomItConcerns() {
        intake.take(changed("a", SARI, "2026-01-01", IRWAN));

        assertThat(world.rights().towards(BUDI, SARI)).isEmpty();
        assertThat(world.rights().towards(IRWAN, SARI)).containsExactly(Capacity.EVALUATOR);
        assertThat(world.heard()).containsExactly(new EvaluatorsChanged(Set.of(SARI)));
    }

    @Test
    void anotherEvaluatorOfTheEvaluatorIsAnotherReviewer() {
        intake.take(changed("a", BUDI, "2026-03-02", IRWAN));

        assertThat(world.heard()).containsExactly(new EvaluatorsChanged(Set.of(BUDI, SARI)));
        assertThat(world.roster().reviewerOf(SARI)).contains(IRWAN);
    }

    @Test
    void aLaterDayWaitsAndIsAnnouncedWhenItComes() {
        intake.take(changed("a", SARI, "2026-04-01", IRWAN));

        assertThat(world.heard()).isEmpty();
        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(BUDI);
        verify(world.deadlines())
                .register(List.of(new Deadline(
                        SARI.value(), "roster.turn", "2026-04-01", Instant.parse("2026-03-31T17:00:00Z"))));

        world.dayComes(LocalDate.of(2026, 4, 1), SARI);

        assertThat(world.heard()).containsExactly(new EvaluatorsChanged(Set.of(SARI)));
        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(IRWAN);
        world.dayComes(LocalDate.of(2026, 4, 2), SARI);
        assertThat(world.heard()).isEmpty();
    }

    @Test
    void nobodyComesToStandAboveThemselves() {
        intake.take(changed("a", RATNA, "2026-03-01", SARI));

        assertThat(intake.fateOf("a")).isEqualTo(Fate.QUARANTINED);
        assertThat(intake.reasonOf("a")).isEqualTo("roster.reason.circle");
        assertThat(world.roster().get(RATNA).evaluator()).isNull();
    }

    @Test
    void whoeverLeavesIsHeldUntilTheLastDayAndStaysKnownAfterwards() {
        intake.take(left("a", SARI, "2026-03-02"));

        assertThat(world.heard()).containsExactly(new EmployeesLeft(Set.of(SARI), TODAY));
        assertThat(world.roster().isPresent(SARI)).isTrue();

        world.today(TODAY.plusDays(1));

        assertThat(world.roster().isPresent(SARI)).isFalse();
        assertThat(world.roster().get(SARI).name()).isEqualTo("Sari Wulandari");
        assertThat(world.roster().evaluatedBy(BUDI)).isEmpty();
        assertThat(world.rights().towards(BUDI, SARI)).containsExactly(Capacity.EVALUATOR);
        assertThat(world.rights().towards(RATNA, SARI)).containsExactly(Capacity.REVIEWER);
    }

    @Test
    void fromTheDayAfterAnEvaluatorLeftTheNextOneUpStepsIn() {
        intake.take(left("a", BUDI, "2026-03-10"));

        assertThat(world.heard()).isEmpty();
        world.dayComes(LocalDate.of(2026, 3, 10), BUDI, SARI);
        assertThat(world.heard()).containsExactly(new EmployeesLeft(Set.of(BUDI), LocalDate.of(2026, 3, 10)));
        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(BUDI);

        world.dayComes(LocalDate.of(2026, 3, 11), BUDI, SARI);

        assertThat(world.heard()).containsExactly(new EvaluatorsChanged(Set.of(SARI)));
        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(RATNA);

        intake.take(changed("b", SARI, "2026-03-20", IRWAN));
        world.dayComes(LocalDate.of(2026, 3, 20), SARI);

        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(IRWAN);
    }

    /** Plt and Plh take over the evaluator's column for their dates (contracts §7). */
    @Test
    void whoeverActsForAnEvaluatorTakesThatPlaceForTheDaysAndGivesItBack() {
        intake.take(acting("a", IRWAN, BUDI, "2026-03-02").data("to", "2026-03-20"));

        assertThat(intake.fateOf("a")).isEqualTo(Fate.APPLIED);
        assertThat(world.heard()).containsExactly(new EvaluatorsChanged(Set.of(SARI)));
        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(IRWAN);
        assertThat(world.rights().towards(IRWAN, SARI)).containsExactly(Capacity.EVALUATOR);
        assertThat(world.rights().towards(RATNA, SARI)).containsExactly(Capacity.REVIEWER);
        assertThat(world.rights().towards(BUDI, SARI)).isEmpty();
        assertThat(world.roster().get(BUDI).evaluator()).isEqualTo(RATNA);

        intake.take(event("roster.acting-ended", "b")
                .of(IRWAN.value())
                .data("for", BUDI.value())
                .data("on", "2026-03-10"));
        world.dayComes(LocalDate.of(2026, 3, 11), SARI);

        assertThat(world.heard()).containsExactly(new EvaluatorsChanged(Set.of(SARI)));
        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(BUDI);
        assertThat(world.spells().of(IRWAN))
                .containsExactly(
                        new Spell(IRWAN, Spell.Kind.PLT, BUDI, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 10)));
    }

    /** As many systems write it that know no open end. */
    @Test
    void whatEndsOnTheLastOfAllDaysGoesOn() {
        intake.take(
                acting("a", IRWAN, BUDI, "2026-03-02").data("to", "9999-12-31"),
                left("b", RATNA, "9999-12-31"),
                left("c", IRWAN, "9999-12-31"));

        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(IRWAN);
        world.today(LocalDate.of(2031, 1, 2));
        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(IRWAN);
    }

    @Test
    void whoeverActsForTheOwnEvaluatorIsEvaluatedByTheNextOneUp() {
        intake.take(acting("a", SARI, BUDI, "2026-03-02"), joined("b", BAYU, BUDI));

        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(RATNA);
        assertThat(world.roster().get(BAYU).evaluator()).isEqualTo(SARI);
        assertThat(world.roster().reviewerOf(BAYU)).contains(RATNA);
    }

    @Test
    void nobodyComesToStandAboveThemselvesByActing() {
        intake.take(acting("a", SARI, RATNA, "2026-03-02"));

        assertThat(intake.fateOf("a")).isEqualTo(Fate.APPLIED);
        assertThat(world.roster().get(BUDI).evaluator()).isEqualTo(RATNA);
        assertThat(world.roster().get(IRWAN).evaluator()).isEqualTo(SARI);
    }

    @Test
    void aVacantPostIsActedForBeforeTheNextOneUpStepsIn() {
        intake.take(
                left("a", BUDI, "2026-02-20"),
                acting("b", IRWAN, BUDI, "2026-02-25").data("to", "2026-03-10"));

        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(IRWAN);
        world.today(LocalDate.of(2026, 3, 11));
        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(RATNA);
    }

    @Test
    void actingForSomebodyUnknownWaitsAndWhatCannotBeIsRejected() {
        intake.take(
                acting("a", IRWAN, BAYU, "2026-03-02"),
                acting("b", IRWAN, IRWAN, "2026-03-02"),
                acting("c", IRWAN, BUDI, "2026-03-02").data("to", "2026-03-01"),
                absence("d", BAYU, "2026-03-02"),
                acting("f", IRWAN, BUDI, "2026-03-02").data("for", "999999999999999999"));

        assertThat(intake.fates())
                .containsEntry("a", Fate.WAITING)
                .containsEntry("b", Fate.REJECTED)
                .containsEntry("c", Fate.REJECTED)
                .containsEntry("d", Fate.WAITING)
                .containsEntry("f", Fate.REJECTED);

        intake.take(joined("e", BAYU, BUDI));

        assertThat(intake.fates()).containsEntry("a", Fate.APPLIED).containsEntry("d", Fate.APPLIED);
        intake.assertBalanced();
    }

    /** An appointment that is called off before its first day brings nobody into the place of the holder. */
    @RepeatedTest(2)
    void anActingThatEndsBeforeItBeginsIsNone(RepetitionInfo repetition) {
        List<Events> events = new ArrayList<>(List.of(
                acting("1", IRWAN, BUDI, "2026-01-05").data("to", "2026-01-09").at("2026-01-05T08:00:00+07:00"),
                acting("2", IRWAN, BUDI, "2026-03-10").at("2026-02-20T08:00:00+07:00"),
                actingEnded("3", IRWAN, BUDI, "2026-03-01").at("2026-03-01T08:00:00+07:00")));
        if (repetition.getCurrentRepetition() == 2) {
            Collections.reverse(events);
        }
        for (Events each : events) {
            intake.take(each);
        }

        assertThat(world.spells().of(IRWAN))
                .containsExactly(
                        new Spell(IRWAN, Spell.Kind.PLT, BUDI, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 9)));
        world.dayComes(LocalDate.of(2026, 3, 10), SARI);
        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(BUDI);

        intake.take(acting("4", IRWAN, BUDI, "2026-03-10").at("2026-03-05T08:00:00+07:00"));
        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(IRWAN);
    }

    /** Whoever acts and leaves, or comes to stand below those they act over, gives the place back. */
    @RepeatedTest(2)
    void whenAnActingOfficialLeavesThoseBelowAreNotLeftBehind(RepetitionInfo repetition) {
        List<Events> events = new ArrayList<>(List.of(
                joined("1", BAYU, IRWAN), acting("2", BAYU, BUDI, "2026-02-10"), left("3", BAYU, "2026-02-20")));
        if (repetition.getCurrentRepetition() == 2) {
            Collections.swap(events, 1, 2);
        }
        for (Events each : events) {
            intake.take(each);
        }

        assertThat(world.roster().get(SARI).evaluator()).isEqualTo(IRWAN);
    }

    @RepeatedTest(3)
    void whoeverActsNeverComesBelowThoseTheyActOver(RepetitionInfo repetition) {
        List<Events> events = new ArrayList<>(List.of(
                joined("1", BAYU, IRWAN),
                acting("2", BAYU, BUDI, "2026-02-10"),
                changed("3", IRWAN, "2026-02-20", SARI)));
        Collections.rotate(events, repetition.getCurrentRepetition());
        for (Events each : events) {
            intake.take(each);
        }

        assertThat(evaluatorsOf(SARI))
                .containsExactly(
                        "2024-01-01 2026-02-09 " + BUDI, "2026-02-10 2026-02-19 " + BAYU, "2026-02-20  " + BUDI);
    }

    /** Two who act for each other's evaluators: the first keeps the place, the second finds the holder there. */
    @RepeatedTest(4)
    void twoWhoActNeverStandAboveEachOther(RepetitionInfo repetition) {
        List<Events> events = new ArrayList<>(List.of(
                joined("1", BAYU, IRWAN),
                acting("2", BAYU, BUDI, "2026-02-10").data("to", "2026-02-20"),
                acting("3", SARI, IRWAN, "2026-02-12")));
        Collections.shuffle(events, new Random(repetition.getCurrentRepetition()));
        for (Events each : events) {
            intake.take(each);
        }

        assertThat(evaluatorsOf(SARI))
                .containsExactly(
                        "2024-01-01 2026-02-09 " + BUDI, "2026-02-10 2026-02-20 " + BAYU, "2026-02-21  " + BUDI);
        assertThat(evaluatorsOf(BAYU)).containsExactly("2026-02-02 2026-02-20 " + IRWAN, "2026-02-21  " + SARI);
    }

    private List<String> evaluatorsOf(PersonId person) {
        return intake.jdbc()
                .sql("select valid_from || ' ' || coalesce(valid_to::text, '') || ' ' || evaluator"
                        + " from roster.assignment where employee = :person order by valid_from")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    @RepeatedTest(4)
    void daysActedAndDaysAwayAreTheSameInWhateverOrderTheyAreTold(RepetitionInfo repetition) {
        List<Events> events = new ArrayList<>(List.of(
                acting("1", IRWAN, BUDI, "2026-03-02").data("to", "2026-03-20"),
                acting("2", IRWAN, BUDI, "2026-03-02").data("to", "2026-03-31").at("2026-03-02T08:00:00+07:00"),
                event("roster.acting-ended", "3")
                        .of(IRWAN.value())
                        .data("for", BUDI.value())
                        .data("on", "2026-03-25"),
                acting("4", IRWAN, BUDI, "2026-04-01"),
                absence("5", BUDI, "2026-03-02").data("to", "2026-06-30"),
                event("roster.long-absence-ended", "6").of(BUDI.value()).data("on", "2026-03-31"),
                changed("7", SARI, "2026-03-10", RATNA),
                changed("8", SARI, "2026-03-15", BUDI)));
        Collections.shuffle(events, new Random(repetition.getCurrentRepetition()));

        for (Events each : events) {
            intake.take(each);
        }

        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
        assertThat(world.spells().of(IRWAN))
                .extracting(Spell::from, Spell::to)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 25)),
                        tuple(LocalDate.of(2026, 4, 1), null));
        assertThat(world.spells().of(BUDI))
                .containsExactly(
                        new Spell(BUDI, Spell.Kind.ABSENCE, null, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31)));
        assertThat(intake.jdbc()
                        .sql("select valid_from || ' ' || coalesce(valid_to::text, '') || ' ' || evaluator"
                                + " from roster.assignment where employee = :sari order by valid_from")
                        .param("sari", SARI.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "2024-01-01 2026-03-01 " + BUDI,
                        "2026-03-02 2026-03-09 " + IRWAN,
                        "2026-03-10 2026-03-14 " + RATNA,
                        "2026-03-15 2026-03-25 " + IRWAN,
                        "2026-03-26 2026-03-31 " + BUDI,
                        "2026-04-01  " + IRWAN);
    }

    private static Events acting(String id, PersonId who, PersonId holder, String from) {
        return event("roster.acting-appointed", id)
                .of(who.value())
                .data("for", holder.value())
                .data("kind", "PLT")
                .data("from", from);
    }

    private static Events actingEnded(String id, PersonId who, PersonId holder, String on) {
        return event("roster.acting-ended", id)
                .of(who.value())
                .data("for", holder.value())
                .data("on", on);
    }

    private static Events absence(String id, PersonId who, String from) {
        return event("roster.long-absence-started", id)
                .of(who.value())
                .data("reason", "STUDY")
                .data("from", from);
    }

    @RepeatedTest(6)
    void theRosterIsTheSameInWhateverOrderFactsArrive(RepetitionInfo repetition) {
        List<Events> events = new ArrayList<>(List.of(
                joined("j", BAYU, BUDI),
                changed("1", BAYU, "2026-02-10", IRWAN).at("2026-02-01T08:00:00+07:00"),
                changed("2", BAYU, "2026-02-10", RATNA).at("2026-02-02T08:00:00+07:00"),
                changed("3", BAYU, "2026-02-20", BUDI).at("2026-01-15T08:00:00+07:00"),
                left("4", BUDI, "2026-02-25").at("2026-02-20T08:00:00+07:00"),
                event("roster.assignment-changed", "5")
                        .of(BAYU.value())
                        .at("2026-02-03T08:00:00+07:00")
                        .data("kind", "TRANSFER")
                        .data("effectiveOn", "2026-02-15")
                        .data("unit", "ORG-KLB")));
        Collections.shuffle(events, new Random(repetition.getCurrentRepetition()));

        for (Events each : events) {
            intake.take(each);
        }

        assertThat(intake.jdbc()
                        .sql(
                                "select valid_from || ' ' || coalesce(valid_to::text, '') || ' ' || unit || ' ' || evaluator"
                                        + " from roster.assignment where employee = :bayu order by valid_from")
                        .param("bayu", BAYU.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "2026-02-02 2026-02-09 ORG-RBA " + BUDI,
                        "2026-02-10 2026-02-14 ORG-RBA " + RATNA,
                        "2026-02-15 2026-02-19 ORG-KLB " + RATNA,
                        "2026-02-20 2026-02-25 ORG-KLB " + BUDI,
                        "2026-02-26  ORG-KLB " + RATNA);
    }

    private static Events joined(String id, PersonId who, PersonId evaluator) {
        return event("roster.employee-joined", id)
                .of(who.value())
                .at("2026-02-02T08:00:00+07:00")
                .data("name", "Bayu Nugroho")
                .data("status", "CPNS")
                .data("positionKind", "JF")
                .data("positionName", "Analis Kebijakan")
                .data("positionLevel", "Ahli Pertama")
                .data("grade", "III/a")
                .data("unit", "ORG-RBA")
                .data("evaluator", evaluator.value())
                .data("startsOn", "2026-02-02")
                .data("startLetter", "800/12/SPMT/2026");
    }

    private static Events changed(String id, PersonId who, String effectiveOn, PersonId evaluator) {
        return event("roster.assignment-changed", id)
                .of(who.value())
                .data("kind", "EVALUATOR_CORRECTION")
                .data("effectiveOn", effectiveOn)
                .data("evaluator", evaluator.value());
    }

    private static Events left(String id, PersonId who, String effectiveOn) {
        return event("roster.employee-left", id)
                .of(who.value())
                .data("reason", "RETIRED")
                .data("effectiveOn", effectiveOn);
    }
}

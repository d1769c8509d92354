package id.siklus.evaluation.process;

import static id.siklus.evaluation.process.EvaluationWorld.RATNA;
import static id.siklus.evaluation.process.EvaluationWorld.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractSet;
import id.siklus.cycle.Deadline;
import id.siklus.cycle.DeadlinesDue;
import id.siklus.cycle.WindowOpened;
import id.siklus.engine.BusinessKey;
import id.siklus.engine.MailDelivery;
import id.siklus.engine.Mailbox;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.camunda.EngineTest;
import id.siklus.evaluation.AchievementFact;
import id.siklus.evaluation.AcknowledgeResult;
import id.siklus.evaluation.EvaluationId;
import id.siklus.evaluation.EvaluationRefused;
import id.siklus.evaluation.EvaluationState;
import id.siklus.evaluation.RateYear;
import id.siklus.evaluation.RateYear.Judgement;
import id.siklus.evaluation.RecordAchievements;
import id.siklus.evaluation.ReportYear;
import id.siklus.evaluation.SetUnitAchievement;
import id.siklus.evaluation.UnitPredicate;
import id.siklus.evaluation.UnitYear;
import id.siklus.evaluation.process.EvaluationWorld.Division;
import id.siklus.evaluation.process.EvaluationWorld.Surroundings;
import id.siklus.plan.Rating;
import id.siklus.roster.EmployeesLeft;
import id.siklus.shared.PersonId;
import id.siklus.testing.LadderStepsHeard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A year on the real engine: every way it ends, and every moment at which the unit's achievement may come. */
@EngineTest
@Import({EvaluationWorld.class, LadderStepsHeard.class})
class AnnualEvaluationProcessTest {

    private static final String WHY = "Melampaui harapan di semua indikator";

    @Autowired
    private Surroundings world;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MailDelivery mail;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private LadderStepsHeard ladder;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ReportYear reportYear;

    @Autowired
    private RateYear rateYear;

    @Autowired
    private AcknowledgeResult acknowledgeResult;

    @Autowired
    private SetUnitAchievement setUnitAchievement;

    @Autowired
    private RecordAchievements recordAchievements;

    @Autowired
    private JdbcClient jdbc;

    private Division division;
    private ContractOverview contract;
    private EvaluationId evaluation;

    @BeforeEach
    void somebodyWhoseContractIsSet() {
        BpmnAwareTests.init(engine);
        division = world.division();
        contract = world.member(division);
        evaluation = EvaluationId.of(contract.id());
    }

    @Test
    void aYearEndsAcknowledged() {
        openWindow();
        assertTicket("self-report", contract.employee(), "/skp/2026/laporan");
        report();
        assertTicket("rate-year", division.head(), "/tim/nilai/" + contract.code());
        set(UnitPredicate.GOOD);
        assertThat(rate(Rating.MEETS, Rating.MEETS, Map.of())).isEqualTo(EvaluationState.DELIVERED);
        assertTicket("acknowledge-result", contract.employee(), "/skp/2026/hasil");

        acknowledgeResult.acknowledge(contract.employee(), evaluation);

        assertThat(state()).isEqualTo(EvaluationState.ACKNOWLEDGED);
        assertThat(instance()).isNull();
        assertThat(passed("endEvent_resultAcknowledged")).isTrue();
        assertThat(column("predicate")).isEqualTo("GOOD");
        assertThat(column("rule")).isEqualTo("rule_resultMeetsBehaviourMeets");
        assertThat(column("judged_unit")).isEqualTo(division.unit());
        assertThat(column("spread")).isEqualTo("NOT_COMPUTED");
        assertThat(world.toldOf(contract.employee())).containsExactly("rated", "final", "delivered", "acknowledged");
        assertThat(world.deadlines).doesNotContainKey(evaluation + "evaluation.answerDue");
    }

    @Test
    void nothingThatIsToldBeforeDeliveryCarriesARating() {
        openWindow();
        report();
        rate(Rating.ABOVE, Rating.MEETS, Map.of("result", WHY));

        assertThat(world.told.stream()
                        .filter(event -> event.subject().equals(contract.employee()))
                        .toList())
                .singleElement()
                .satisfies(event -> assertThat(event.data()).containsOnlyKeys("contractCode", "actor", "state"));
    }

    /** When the achievement comes, measured by how far the evaluation has come. */
    enum Arrival {
        BEFORE_THE_WINDOW,
        BEFORE_THE_RATING,
        AFTER_THE_RATING
    }

    @ParameterizedTest
    @EnumSource
    void theAchievementOfTheUnitMovesTheYearOnWheneverItComes(Arrival arrival) {
        if (arrival == Arrival.BEFORE_THE_WINDOW) {
            arrive("ORG", UnitPredicate.GOOD, "2026-11-30T01:00:00Z");
        }
        openWindow();
        report();
        if (arrival == Arrival.BEFORE_THE_RATING) {
            arrive("ORG", UnitPredicate.GOOD, "2026-12-01T01:00:00Z");
        }
        EvaluationState rated = rate(Rating.MEETS, Rating.ABOVE, Map.of("ADAPTIVE", WHY));
        if (arrival == Arrival.AFTER_THE_RATING) {
            assertThat(rated).isEqualTo(EvaluationState.AWAITING_UNIT);
            assertThat(instance()).isWaitingAt("event_unitAchieved");
            arrive("ORG", UnitPredicate.GOOD, "2026-12-02T01:00:00Z");
        }
        mail.deliverDue();

        assertThat(instance()).isWaitingAt("userTask_acknowledgeResult");
        assertThat(column("judged_unit")).isEqualTo("ORG");
        jdbc.sql("delete from evaluation.unit_achievement where unit = 'ORG'").update();
    }

    @Test
    void aRatingMayBeReplacedWhileTheUnitIsAwaited() {
        openWindow();
        report();
        rate(Rating.MEETS, Rating.MEETS, Map.of());
        rate(Rating.BELOW, Rating.MEETS, Map.of("result", "Sepertiga target tidak tercapai"));

        arrive(division.unit(), UnitPredicate.GOOD, "2026-12-02T01:00:00Z");
        mail.deliverDue();

        assertThat(state()).isEqualTo(EvaluationState.DELIVERED);
        assertThat(column("predicate")).isEqualTo("NEEDS_IMPROVEMENT");
    }

    @Test
    void whoeverDoesNotReportIsRatedWithoutAfterTheDay() {
        openWindow();
        assertThatThrownBy(() -> rate(Rating.MEETS, Rating.MEETS, Map.of()))
                .isInstanceOfSatisfying(
                        EvaluationRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("evaluation.report-outstanding"));

        fallDue("evaluation.yearEnds");

        assertThat(instance()).isWaitingAt("userTask_rateYear").hasPassed("serviceTask_noteMissingReport");
        assertThat(column("report_missed")).isEqualTo("true");
        assertThatThrownBy(this::report)
                .isInstanceOfSatisfying(
                        EvaluationRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("evaluation.report-too-late"));
        set(UnitPredicate.GOOD);
        assertThat(rate(Rating.MEETS, Rating.MEETS, Map.of())).isEqualTo(EvaluationState.DELIVERED);
    }

    /** It could not be reported on within the year: the report is asked for all the same, and only then missed. */
    @Test
    void whoseSkpIsSetAfterTheYearStillReports() {
        openWindow();
        world.now = Instant.parse("2027-01-04T01:00:00Z");
        ContractOverview late = world.member(division);
        EvaluationId id = EvaluationId.of(late.id());
        publish(new ContractSet(late));
        world.now = EvaluationWorld.NOW;

        assertThat(world.deadlines).containsKey(id + "evaluation.lateReport");
        assertThat(world.deadlines).doesNotContainKey(id + "evaluation.yearEnds");
        assertThat(world.lastTicketOf(late.employee()).dueAt()).isEqualTo(EvaluationWorld.LATE_DUE);
        assertThat(instanceOf(id)).isWaitingAt("userTask_selfReport");

        publish(new DeadlinesDue(
                "evaluation.lateReport",
                List.of(new Deadline(id.toString(), "evaluation.lateReport", EvaluationWorld.LATE_DUE))));
        mail.deliverDue();

        assertThat(instanceOf(id)).isWaitingAt("userTask_rateYear").hasPassed("serviceTask_noteMissingReport");
    }

    @Test
    void silenceIsNeverConsent() {
        openWindow();
        report();
        set(UnitPredicate.GOOD);
        rate(Rating.MEETS, Rating.MEETS, Map.of());

        fallDue("evaluation.answerDue");

        assertThat(state()).isEqualTo(EvaluationState.NO_RESPONSE);
        assertThat(instance()).isNull();
        assertThat(passed("endEvent_noResponse")).isTrue();
        assertThat(column("answered_at")).isNull();
        assertThat(world.toldOf(contract.employee())).doesNotContain("acknowledged");
    }

    @Test
    void aTeamThatLeavesThePatternLaterIsExplainedOnceAndGoesOn() {
        List<ContractOverview> team =
                IntStream.range(0, 5).mapToObj(nth -> world.member(division)).toList();
        openWindow();
        team.forEach(member -> {
            reportYear.submit(member.employee(), EvaluationId.of(member.id()), "Sudah selesai", Map.of());
            rateYear.rate(
                    division.head(),
                    EvaluationId.of(member.id()),
                    new Judgement(Rating.ABOVE, Rating.ABOVE, Map.of("result", WHY, "ADAPTIVE", WHY)));
        });
        ContractOverview first = team.get(0);

        arrive(division.unit(), UnitPredicate.POOR, "2026-12-03T01:00:00Z");
        mail.deliverDue();

        assertThat(instanceOf(EvaluationId.of(first.id()))).isWaitingAt("userTask_rateYear");
        Judgement unexplained = new Judgement(Rating.ABOVE, Rating.ABOVE, Map.of("result", WHY, "ADAPTIVE", WHY));
        assertThatThrownBy(() -> rateYear.rate(division.head(), EvaluationId.of(first.id()), unexplained))
                .isInstanceOfSatisfying(
                        EvaluationRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("evaluation.justification-missing"));
        Judgement explained = new Judgement(
                Rating.ABOVE,
                Rating.ABOVE,
                Map.of("result", WHY, "ADAPTIVE", WHY, "distribution", "Tim ini menangani tugas khusus gubernur"));
        assertThat(rateYear.rate(division.head(), EvaluationId.of(first.id()), explained))
                .isEqualTo(EvaluationState.DELIVERED);
        assertThat(rateYear.rate(division.head(), EvaluationId.of(team.get(1).id()), unexplained))
                .isEqualTo(EvaluationState.DELIVERED);
    }

    @Test
    void theHeadAboveSetsTheAchievementAndNobodyOfTheUnit() {
        openWindow();
        TaskTicket ticket = world.lastTicketOf(division.head());
        assertThat(ticket.task().kind()).isEqualTo("set-unit-achievement");
        assertThat(ticket.assignee()).isEqualTo(RATNA);
        assertThat(ticket.href()).isEqualTo("/tim/capaian/" + division.unit() + "?tahun=2026");
        assertThatThrownBy(() -> setUnitAchievement.set(division.head(), division.unit(), "2026", UnitPredicate.GOOD))
                .isInstanceOfSatisfying(
                        EvaluationRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("evaluation.not-your-unit"));

        set(UnitPredicate.OUTSTANDING);

        assertThat(unitInstance()).isNull();
        assertThat(passedOfUnit("endEvent_achievementSet")).isTrue();
    }

    @Test
    void whoeverMovesWhileWaitingIsJudgedByTheUnitOfTheLastDay() {
        openWindow();
        report();
        rate(Rating.MEETS, Rating.MEETS, Map.of());
        Division other = world.division();
        arrive(other.unit(), UnitPredicate.GOOD, "2026-12-02T01:00:00Z");
        mail.deliverDue();
        assertThat(state()).isEqualTo(EvaluationState.AWAITING_UNIT);

        world.move(contract.employee(), other);
        fallDue("evaluation.yearEnds");

        assertThat(state()).isEqualTo(EvaluationState.DELIVERED);
        assertThat(column("judged_unit")).isEqualTo(other.unit());
    }

    @Test
    void aPeriodOfAnotherYearIsRefused() {
        openWindow();
        UnitYear asked = new UnitYear(division.unit(), YEAR, division.head(), RATNA);

        assertThatThrownBy(() -> setUnitAchievement.setFor(RATNA, asked, "2025", UnitPredicate.GOOD))
                .isInstanceOfSatisfying(
                        EvaluationRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("evaluation.period-of-other-year"));
        assertThatThrownBy(() -> setUnitAchievement.set(RATNA, division.unit(), "2031", UnitPredicate.GOOD))
                .isInstanceOfSatisfying(
                        EvaluationRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("evaluation.year-not-open"));
    }

    @Test
    void anAchievementFromElsewhereTakesTheTaskAway() {
        openWindow();

        arrive(division.unit(), UnitPredicate.GOOD, "2026-12-02T01:00:00Z");
        mail.deliverDue();

        assertThat(unitInstance()).isNull();
        assertThat(passedOfUnit("endEvent_achievementArrived")).isTrue();
    }

    @Test
    void whoeverLeavesIsNotEvaluatedAnyMore() {
        openWindow();
        report();

        publish(new EmployeesLeft(Set.of(contract.employee()), LocalDate.of(2026, 12, 10)));

        assertThat(instance()).isNull();
        assertThat(column("ended_at")).isNotNull();
        assertThat(world.deadlines).doesNotContainKey(evaluation + "evaluation.yearEnds");
    }

    @Test
    void theLadderLeavesTheTasksWhereTheyAre() {
        openWindow();
        BusinessKey unit = new BusinessKey(unitKey());
        BusinessKey key = BusinessKey.of(evaluation.value());

        transaction.executeWithoutResult(status -> mailbox.post(List.of(
                LadderStepsHeard.remind(key, "self-report"),
                LadderStepsHeard.escalate(key, "self-report", "EVALUATOR"),
                LadderStepsHeard.remind(unit, "set-unit-achievement"),
                LadderStepsHeard.escalate(unit, "set-unit-achievement", "REVIEWER"))));
        mail.deliverDue();

        assertThat(instance()).isWaitingAt("userTask_selfReport");
        assertThat(unitInstance()).isWaitingAt("userTask_setUnitAchievement");
        assertThat(ladder.of(key)).containsExactly("remind self-report", "escalate self-report EVALUATOR");
        assertThat(ladder.of(unit))
                .containsExactly("remind set-unit-achievement", "escalate set-unit-achievement REVIEWER");
    }

    @Test
    void nobodyRatesTheirOwnYear() {
        openWindow();
        report();

        assertThatThrownBy(() -> rateYear.rate(
                        contract.employee(), evaluation, new Judgement(Rating.MEETS, Rating.MEETS, Map.of())))
                .isInstanceOfSatisfying(
                        EvaluationRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("evaluation.own-year"));
    }

    private void assertTicket(String kind, PersonId assignee, String href) {
        TaskTicket ticket = world.lastTicketOf(contract.employee());
        assertThat(ticket.task().kind()).isEqualTo(kind);
        assertThat(ticket.assignee()).isEqualTo(assignee);
        assertThat(ticket.href()).isEqualTo(href);
        assertThat(ticket.dueAt()).isEqualTo(EvaluationWorld.DUE);
    }

    private void openWindow() {
        publish(new WindowOpened(YEAR));
    }

    private void report() {
        reportYear.submit(contract.employee(), evaluation, "Semua target tercapai.", Map.of("U1.1", "60 dokumen"));
    }

    private EvaluationState rate(Rating result, Rating behaviour, Map<String, String> reasons) {
        return rateYear.rate(division.head(), evaluation, new Judgement(result, behaviour, reasons));
    }

    private void set(UnitPredicate predicate) {
        setUnitAchievement.set(RATNA, division.unit(), "2026", predicate);
    }

    private void arrive(String unit, UnitPredicate predicate, String at) {
        transaction.executeWithoutResult(status -> recordAchievements.record(List.of(new AchievementFact(
                unit,
                "2026",
                predicate,
                "196911201994032003",
                Instant.parse(at),
                null,
                UUID.randomUUID().toString(),
                "urn:test",
                null))));
    }

    private void fallDue(String kind) {
        publish(new DeadlinesDue(kind, List.of(new Deadline(evaluation.toString(), kind, EvaluationWorld.DUE))));
        mail.deliverDue();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private EvaluationState state() {
        return EvaluationState.valueOf(column("state"));
    }

    private String column(String name) {
        return jdbc.sql("select " + name + "::text from evaluation.annual where id = :id")
                .param("id", evaluation.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private ProcessInstance instance() {
        return instanceOf(evaluation);
    }

    private ProcessInstance instanceOf(EvaluationId id) {
        return running(id.toString());
    }

    private ProcessInstance unitInstance() {
        return running(unitKey());
    }

    private ProcessInstance running(String key) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
    }

    private boolean passed(String element) {
        return passed(evaluation.toString(), element);
    }

    private boolean passedOfUnit(String element) {
        return passed(unitKey(), element);
    }

    private String unitKey() {
        return UUID.nameUUIDFromBytes(("unit-achievement/" + division.unit() + "/" + YEAR).getBytes())
                .toString();
    }

    private boolean passed(String key, String element) {
        String ended = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        return engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(ended)
                        .activityId(element)
                        .count()
                == 1;
    }
}

package id.siklus.plan.process;

import static id.siklus.plan.process.PlanWorld.BUDI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;

import id.siklus.attendance.AttendanceMonthClosed;
import id.siklus.audit.SystemActs;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractSet;
import id.siklus.contract.ContractState;
import id.siklus.contract.ContractSubmitted;
import id.siklus.cycle.Deadline;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.DeadlinesDue;
import id.siklus.cycle.MonthOpened;
import id.siklus.engine.BusinessKey;
import id.siklus.engine.MailDelivery;
import id.siklus.engine.Mailbox;
import id.siklus.engine.TaskStage;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.camunda.EngineTest;
import id.siklus.plan.EvaluateMonth;
import id.siklus.plan.EvaluateMonth.Judgement;
import id.siklus.plan.MonthOverview;
import id.siklus.plan.MonthState;
import id.siklus.plan.MonthsOfContracts;
import id.siklus.plan.PlanId;
import id.siklus.plan.PlanRefused;
import id.siklus.plan.Rating;
import id.siklus.plan.ReviewTargets;
import id.siklus.plan.SubmitFigures;
import id.siklus.plan.SubmitTargets;
import id.siklus.plan.process.PlanWorld.Surroundings;
import id.siklus.roster.EmployeesLeft;
import id.siklus.testing.LadderStepsHeard;
import id.siklus.work.WorkMonthClosed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A month on the real engine: every way it ends, and every order in which facts may arrive. */
@EngineTest
@Import({PlanWorld.class, LadderStepsHeard.class})
class MonthlyPlanProcessTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final String REASON = "Belum sesuai kesepakatan dialog";

    @Autowired
    private Surroundings world;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MailDelivery mail;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private SubmitTargets submitTargets;

    @Autowired
    private ReviewTargets reviewTargets;

    @Autowired
    private SubmitFigures submitFigures;

    @Autowired
    private EvaluateMonth evaluateMonth;

    @Autowired
    private MonthsOfContracts months;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private SystemActs systemActs;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private LadderStepsHeard ladder;

    private ContractOverview contract;
    private PlanId january;

    @BeforeEach
    void somebodyWhoseContractIsSet() {
        BpmnAwareTests.init(engine);
        somebodyWith(ContractState.SET);
    }

    @Test
    void aMonthEndsEvaluated() {
        open(JANUARY);
        planAndApprove();
        closeWork();
        closeAttendance();
        realise();
        rate();

        assertThat(state()).isEqualTo(MonthState.EVALUATED);
        assertThat(instance()).isNull();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(endedInstance())
                        .activityId("endEvent_monthEvaluated")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theMonthOfSomebodyWhoLeavesIsCalledOffWhereverItStands() {
        open(JANUARY);
        planAndApprove();

        transaction.executeWithoutResult(status ->
                events.publishEvent(new EmployeesLeft(Set.of(contract.employee()), LocalDate.of(2026, 1, 31))));
        assertThat(state()).isEqualTo(MonthState.CANCELLED);
        transaction.executeWithoutResult(status -> events.publishEvent(new DeadlinesDue(
                "plan.cancelled", List.of(new Deadline(january.toString(), "plan.cancelled", PlanWorld.NOW)))));

        assertThat(instance()).isNull();
    }

    @Test
    void returnedTargetsComeBackToTheEmployee() {
        open(JANUARY);
        submitTargets.submit(contract.employee(), january, Map.of());

        reviewTargets.sendBack(BUDI, january, REASON);

        assertThat(instance()).isWaitingAt("userTask_planMonth").hasPassed("userTask_approvePlan");
        assertThat(state()).isEqualTo(MonthState.PLANNING);
        assertThat(ticket().note()).isEqualTo(REASON);
        assertThat(ticket().requestedBy()).isEqualTo(BUDI);

        planAndApprove();
        assertThat(state()).isEqualTo(MonthState.RUNNING);
    }

    /** When the recaps arrive, measured by how far the month has come. */
    enum Arrival {
        BEFORE_THE_PLAN_EXISTS,
        BEFORE_APPROVAL,
        AFTER_APPROVAL
    }

    @ParameterizedTest(name = "{0}, work first: {1}")
    @CsvSource({
        "BEFORE_THE_PLAN_EXISTS, true",
        "BEFORE_THE_PLAN_EXISTS, false",
        "BEFORE_APPROVAL, true",
        "BEFORE_APPROVAL, false",
        "AFTER_APPROVAL, true",
        "AFTER_APPROVAL, false",
    })
    void bothRecapsOpenTheRealisationWheneverTheyCome(Arrival arrival, boolean workFirst) {
        if (arrival == Arrival.BEFORE_THE_PLAN_EXISTS) {
            closeBoth(workFirst);
        }
        open(JANUARY);
        if (arrival == Arrival.BEFORE_APPROVAL) {
            closeBoth(workFirst);
            assertThat(state()).isEqualTo(MonthState.PLANNING);
        }
        planAndApprove();
        if (arrival == Arrival.AFTER_APPROVAL) {
            closeBoth(workFirst);
        }

        mail.deliverDue();

        assertThat(instance()).isWaitingAt("userTask_realiseMonth");
        assertThat(state()).isEqualTo(MonthState.REALISING);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void oneRecapAloneIsNotEnough(boolean work) {
        open(JANUARY);
        planAndApprove();

        if (work) {
            closeWork();
        } else {
            closeAttendance();
        }

        assertThat(instance())
                .isWaitingAt(work ? "event_attendanceMonthClosed" : "event_workMonthClosed")
                .isNotWaitingAt("userTask_realiseMonth");
        assertThat(state()).isEqualTo(MonthState.AWAITING_RECAPS);
    }

    @Test
    void withItsTimeLimitTheMonthGoesOnWithoutTheMissingRecap() {
        open(JANUARY);
        planAndApprove();
        closeWork();

        passLimit();

        assertThat(instance())
                .isWaitingAt("userTask_realiseMonth")
                .hasPassed("boundaryEvent_recapLimit", "serviceTask_goOnWithoutRecap")
                .hasNotPassed("serviceTask_noteAttendanceRecap", "endEvent_recapsComplete");
        assertThat(state()).isEqualTo(MonthState.REALISING);
        assertThat(missed()).containsExactly(Map.of("month", "2026-01", "missing", List.of("ATTENDANCE")));
        verify(deadlines).register(List.of(new Deadline(january.toString(), "plan.recapLimit", PlanWorld.LIMIT)));

        realise();
        rate();
        assertThat(state()).isEqualTo(MonthState.EVALUATED);
        assertThat(missed()).containsExactly(Map.of("month", "2026-01", "missing", List.of("ATTENDANCE")));
    }

    @Test
    void aLimitThatPassesWhenBothRecapsAreInChangesNothing() {
        open(JANUARY);
        planAndApprove();
        closeWork();
        closeAttendance();

        passLimit();

        assertThat(instance())
                .isWaitingAt("userTask_realiseMonth")
                .hasPassed("endEvent_recapsComplete")
                .hasNotPassed("boundaryEvent_recapLimit");
        assertThat(missed()).isEmpty();
    }

    @Test
    void aRecapThatWasInTheMailBeforeTheLimitStillCounts() {
        open(JANUARY);
        planAndApprove();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new WorkMonthClosed(JANUARY, Set.of(contract.employee())));
            events.publishEvent(new AttendanceMonthClosed(JANUARY, Set.of(contract.employee())));
            events.publishEvent(limit());
        });
        mail.deliverDue();

        assertThat(missed()).isEmpty();
        assertThat(instance()).isWaitingAt("userTask_realiseMonth").hasNotPassed("boundaryEvent_recapLimit");
    }

    @Test
    void theLadderLeavesTheTasksOfAMonthWhereTheyAre() {
        open(JANUARY);
        BusinessKey key = BusinessKey.of(january.value());
        transaction.executeWithoutResult(status -> mailbox.post(List.of(
                LadderStepsHeard.remind(key, "plan-month"),
                LadderStepsHeard.escalate(key, "plan-month", "EVALUATOR"),
                LadderStepsHeard.escalate(key, "plan-month", "REVIEWER"))));
        mail.deliverDue();

        assertThat(instance())
                .isWaitingAt("userTask_planMonth")
                .hasPassed("serviceTask_remindTask", "endEvent_taskReminded")
                .hasPassed("serviceTask_escalateTask", "endEvent_taskEscalated");
        assertThat(ladder.of(key))
                .containsExactly("remind plan-month", "escalate plan-month EVALUATOR", "escalate plan-month REVIEWER");
    }

    @Test
    void aRecapOfTheUnitAfterOnesOwnChangesNothing() {
        open(JANUARY);
        planAndApprove();
        closeWork();
        closeWork();

        assertThat(state()).isEqualTo(MonthState.AWAITING_RECAPS);
        closeAttendance();
        assertThat(state()).isEqualTo(MonthState.REALISING);
    }

    @Test
    void whoJoinsAfterTheRecapOfTheirUnitIsToldAtOpening() {
        world.close("attendance", contract.employee(), JANUARY);
        world.close("work", contract.employee(), JANUARY);

        open(JANUARY);
        planAndApprove();
        mail.deliverDue();

        assertThat(instance()).isWaitingAt("userTask_realiseMonth");
    }

    @ParameterizedTest
    @EnumSource(
            value = ContractState.class,
            names = {"SUBMITTED", "APPROVED", "SIGNED"})
    void evaluationAloneWaitsUntilTheContractIsSet(ContractState notYet) {
        somebodyWith(notYet);
        open(JANUARY);
        planAndApprove();
        closeBoth(true);
        realise();
        assertThat(instance()).isWaitingAt("event_contractSet");
        assertThat(state()).isEqualTo(MonthState.REALISING);

        contract = world.moved(contract, ContractState.SET);
        publish(new ContractSet(contract));
        mail.deliverDue();

        assertThat(instance()).isWaitingAt("userTask_evaluateMonth");
        assertThat(state()).isEqualTo(MonthState.EVALUATING);
    }

    @Test
    void aContractThatIsSetWhileTheMonthRunsDelaysNothing() {
        somebodyWith(ContractState.SUBMITTED);
        open(JANUARY);
        planAndApprove();
        contract = world.moved(contract, ContractState.SET);
        publish(new ContractSet(contract));
        closeBoth(false);

        realise();

        assertThat(instance()).isWaitingAt("userTask_evaluateMonth").hasNotPassed("event_contractSet");
    }

    @Test
    void returnedFiguresComeBackAndDoNotWaitForTheContractTwice() {
        somebodyWith(ContractState.SUBMITTED);
        open(JANUARY);
        planAndApprove();
        closeBoth(true);
        realise();
        contract = world.moved(contract, ContractState.SET);
        publish(new ContractSet(contract));
        mail.deliverDue();

        evaluateMonth.sendBack(BUDI, january, REASON);
        assertThat(instance()).isWaitingAt("userTask_realiseMonth");
        assertThat(state()).isEqualTo(MonthState.REALISING);
        assertThat(ticket().note()).isEqualTo(REASON);

        realise();
        assertThat(instance()).isWaitingAt("userTask_evaluateMonth");
        rate();
        assertThat(state()).isEqualTo(MonthState.EVALUATED);
    }

    @Test
    void figuresCannotBeHandedInTwice() {
        somebodyWith(ContractState.SUBMITTED);
        open(JANUARY);
        planAndApprove();
        closeBoth(true);
        realise();

        assertThatThrownBy(this::realise)
                .isInstanceOfSatisfying(
                        PlanRefused.class, refusal -> assertThat(refusal.code()).isEqualTo("plan.already-realised"));
    }

    @Test
    void aMonthThatIsThereIsNotOpenedAgain() {
        open(JANUARY);
        open(JANUARY);

        publish(new ContractSubmitted(contract));

        assertThat(months.months(contract.id()))
                .extracting(MonthOverview::month)
                .containsExactly(JANUARY, FEBRUARY);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(january.toString())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aDraftHasNoMonths() {
        somebodyWith(ContractState.DRAFT);

        open(JANUARY);

        assertThat(months.months(contract.id())).isEmpty();
    }

    @Test
    void everyTaskLandsOnTheRightDesk() {
        open(JANUARY);
        assertTicket("plan-month", TaskStage.PLAN, "/skp/2026/rencana/01", false);
        submitTargets.submit(contract.employee(), january, Map.of());
        assertTicket("approve-plan", TaskStage.PLAN, "/tim/rencana/" + contract.code() + "/01", true);
        reviewTargets.approve(BUDI, january);
        closeBoth(true);
        assertTicket("realise-month", TaskStage.REALISATION, "/skp/2026/realisasi/01", false);
        realise();
        assertTicket("evaluate-month", TaskStage.EVALUATION, "/tim/evaluasi/" + contract.code() + "/01", true);
    }

    private void assertTicket(String kind, TaskStage stage, String href, boolean forEvaluator) {
        TaskTicket ticket = ticket();
        assertThat(ticket.task().kind()).isEqualTo(kind);
        assertThat(ticket.stage()).isEqualTo(stage);
        assertThat(ticket.href()).isEqualTo(href);
        assertThat(ticket.assignee()).isEqualTo(forEvaluator ? BUDI : contract.employee());
        assertThat(ticket.requestedBy()).isEqualTo(forEvaluator ? contract.employee() : null);
        assertThat(ticket.contractCode()).isEqualTo(contract.code().value());
        assertThat(ticket.year()).isEqualTo(2026);
        assertThat(ticket.month()).isEqualTo("2026-01");
        assertThat(ticket.unit()).isEqualTo("ORG-RBA");
        assertThat(ticket.since()).isEqualTo(PlanWorld.NOW);
        assertThat(ticket.dueAt()).isEqualTo(PlanWorld.DUE);
    }

    private void somebodyWith(ContractState state) {
        contract = world.somebodyWithContract(state);
        january = PlanId.of(contract.employee(), JANUARY);
    }

    private void open(YearMonth month) {
        publish(new MonthOpened(month));
    }

    private void planAndApprove() {
        submitTargets.submit(contract.employee(), january, Map.of());
        reviewTargets.approve(BUDI, january);
    }

    private void closeBoth(boolean workFirst) {
        if (workFirst) {
            closeWork();
            closeAttendance();
        } else {
            closeAttendance();
            closeWork();
        }
    }

    private void closeWork() {
        publish(new WorkMonthClosed(JANUARY, Set.of(contract.employee())));
        mail.deliverDue();
    }

    private void closeAttendance() {
        publish(new AttendanceMonthClosed(JANUARY, Set.of(contract.employee())));
        mail.deliverDue();
    }

    private void realise() {
        submitFigures.submit(contract.employee(), january, Map.of());
    }

    private void rate() {
        evaluateMonth.rate(BUDI, january, new Judgement(Rating.MEETS, Rating.MEETS, "Sesuai rencana."));
    }

    private DeadlinesDue limit() {
        return new DeadlinesDue(
                "plan.recapLimit", List.of(new Deadline(january.toString(), "plan.recapLimit", PlanWorld.LIMIT)));
    }

    private void passLimit() {
        publish(limit());
        mail.deliverDue();
    }

    /** What the audit was told of months of this contract that went on without a recap. */
    private List<Map<String, ?>> missed() {
        List<Map<String, ?>> missed = new ArrayList<>();
        mockingDetails(systemActs).getInvocations().forEach(call -> {
            Collection<SystemActs.Line> lines = call.getArgument(2);
            lines.stream()
                    .filter(line -> line.object().equals(contract.code().value()))
                    .forEach(line -> missed.add(line.details()));
        });
        return missed;
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private MonthState state() {
        return months.months(contract.id()).get(0).state();
    }

    private TaskTicket ticket() {
        return world.lastTicketOf(contract.employee());
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(january.toString())
                .singleResult();
    }

    private String endedInstance() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(january.toString())
                .finished()
                .singleResult()
                .getId();
    }
}

package id.siklus.plan.process;

import static id.siklus.plan.process.PlanWorld.BUDI;
import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.attendance.AttendanceMonthClosed;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractSet;
import id.siklus.contract.ContractState;
import id.siklus.cycle.MonthOpened;
import id.siklus.engine.MailDelivery;
import id.siklus.engine.camunda.EngineTest;
import id.siklus.engine.camunda.KeptModels;
import id.siklus.plan.EvaluateMonth;
import id.siklus.plan.EvaluateMonth.Judgement;
import id.siklus.plan.MonthState;
import id.siklus.plan.MonthsOfContracts;
import id.siklus.plan.PlanId;
import id.siklus.plan.Rating;
import id.siklus.plan.ReviewTargets;
import id.siklus.plan.SubmitFigures;
import id.siklus.plan.SubmitTargets;
import id.siklus.plan.process.PlanWorld.Surroundings;
import id.siklus.testing.LadderStepsHeard;
import id.siklus.work.WorkMonthClosed;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A month that was begun on an earlier model is evaluated by today's code, wherever the upgrade caught it. */
@EngineTest
@Import({PlanWorld.class, LadderStepsHeard.class})
class PlanUpgradeProcessTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Path TODAY = Path.of("bpmn", "plan", "monthly-plan.bpmn");

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

    private ContractOverview contract;
    private PlanId january;

    static Stream<Arguments> everyVersionAtEveryStop() {
        return KeptModels.of("monthly-plan").stream()
                .flatMap(version -> IntStream.rangeClosed(0, 8).mapToObj(stop -> Arguments.of(version, stop)));
    }

    @ParameterizedTest(name = "{0} after {1} acts")
    @MethodSource("everyVersionAtEveryStop")
    void aMonthGoesOnWhereTheUpgradeCaughtIt(Path version, int stop) {
        contract = world.somebodyWithContract(ContractState.SUBMITTED);
        january = PlanId.of(contract.employee(), JANUARY);
        KeptModels.deploy(engine, version);
        int before = KeptModels.latest(engine, "monthly-plan");
        publish(new MonthOpened(JANUARY));
        List<Runnable> way = way();

        way.subList(0, stop).forEach(Runnable::run);
        KeptModels.deploy(engine, TODAY);
        way.subList(stop, way.size()).forEach(Runnable::run);

        assertThat(months.months(contract.id()).get(0).state()).isEqualTo(MonthState.EVALUATED);
        assertThat(KeptModels.hasEnded(engine, january.toString())).isTrue();
        assertThat(KeptModels.versionOf(engine, january.toString())).isEqualTo(before);
    }

    private List<Runnable> way() {
        return List.of(
                () -> submitTargets.submit(contract.employee(), january, Map.of()),
                () -> reviewTargets.sendBack(BUDI, january, "Belum sesuai kesepakatan dialog"),
                () -> submitTargets.submit(contract.employee(), january, Map.of()),
                () -> reviewTargets.approve(BUDI, january),
                () -> deliver(new WorkMonthClosed(JANUARY, Set.of(contract.employee()))),
                () -> deliver(new AttendanceMonthClosed(JANUARY, Set.of(contract.employee()))),
                () -> submitFigures.submit(contract.employee(), january, Map.of()),
                this::contractIsSet,
                () -> evaluateMonth.rate(BUDI, january, new Judgement(Rating.MEETS, Rating.MEETS, "Sesuai rencana.")));
    }

    private void contractIsSet() {
        contract = world.moved(contract, ContractState.SET);
        deliver(new ContractSet(contract));
    }

    private void deliver(Object event) {
        publish(event);
        mail.deliverDue();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}

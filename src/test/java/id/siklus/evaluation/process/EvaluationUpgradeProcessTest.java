package id.siklus.evaluation.process;

import static id.siklus.evaluation.process.EvaluationWorld.RATNA;
import static id.siklus.evaluation.process.EvaluationWorld.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.contract.ContractOverview;
import id.siklus.cycle.WindowOpened;
import id.siklus.engine.MailDelivery;
import id.siklus.engine.camunda.EngineTest;
import id.siklus.engine.camunda.KeptModels;
import id.siklus.evaluation.AcknowledgeResult;
import id.siklus.evaluation.EvaluationId;
import id.siklus.evaluation.RateYear;
import id.siklus.evaluation.RateYear.Judgement;
import id.siklus.evaluation.ReportYear;
import id.siklus.evaluation.SetUnitAchievement;
import id.siklus.evaluation.UnitPredicate;
import id.siklus.evaluation.process.EvaluationWorld.Division;
import id.siklus.evaluation.process.EvaluationWorld.Surroundings;
import id.siklus.plan.Rating;
import id.siklus.testing.LadderStepsHeard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** A year that was opened on earlier models is judged by today's code, wherever the upgrade caught it. */
@EngineTest
@Import({EvaluationWorld.class, LadderStepsHeard.class})
class EvaluationUpgradeProcessTest {

    private static final Path TODAY = Path.of("bpmn", "evaluation", "annual-evaluation.bpmn");
    private static final Path UNIT_TODAY = Path.of("bpmn", "evaluation", "unit-achievement.bpmn");

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
    private ReportYear reportYear;

    @Autowired
    private RateYear rateYear;

    @Autowired
    private AcknowledgeResult acknowledgeResult;

    @Autowired
    private SetUnitAchievement setUnitAchievement;

    private Division division;
    private ContractOverview contract;
    private EvaluationId evaluation;

    static Stream<Arguments> everyVersionAtEveryStop() {
        List<Path> units = KeptModels.of("unit-achievement");
        List<Path> years = KeptModels.of("annual-evaluation");
        return IntStream.range(0, Math.max(units.size(), years.size()))
                .boxed()
                .flatMap(nth -> IntStream.rangeClosed(0, 3)
                        .mapToObj(stop -> Arguments.of(
                                years.get(Math.min(nth, years.size() - 1)),
                                units.get(Math.min(nth, units.size() - 1)),
                                stop)));
    }

    @ParameterizedTest(name = "{0} and {1} after {2} acts")
    @MethodSource("everyVersionAtEveryStop")
    void aYearGoesOnWhereTheUpgradeCaughtIt(Path annual, Path unit, int stop) {
        division = world.division();
        contract = world.member(division);
        evaluation = EvaluationId.of(contract.id());
        KeptModels.deploy(engine, annual, unit);
        int before = KeptModels.latest(engine, "annual-evaluation");
        int unitBefore = KeptModels.latest(engine, "unit-achievement");
        publish(new WindowOpened(YEAR));
        List<Runnable> way = way();

        way.subList(0, stop).forEach(Runnable::run);
        KeptModels.deploy(engine, TODAY, UNIT_TODAY);
        way.subList(stop, way.size()).forEach(Runnable::run);

        assertThat(KeptModels.hasEnded(engine, evaluation.toString())).isTrue();
        assertThat(KeptModels.versionOf(engine, evaluation.toString())).isEqualTo(before);
        assertThat(KeptModels.hasEnded(engine, unitKey())).isTrue();
        assertThat(KeptModels.versionOf(engine, unitKey())).isEqualTo(unitBefore);
    }

    private List<Runnable> way() {
        return List.of(
                () -> reportYear.submit(contract.employee(), evaluation, "Selesai.", Map.of("U1.1", "60 dokumen")),
                () -> rateYear.rate(division.head(), evaluation, new Judgement(Rating.MEETS, Rating.MEETS, Map.of())),
                this::unitIsJudged,
                () -> acknowledgeResult.acknowledge(contract.employee(), evaluation));
    }

    private void unitIsJudged() {
        setUnitAchievement.set(RATNA, division.unit(), "2026", UnitPredicate.GOOD);
        mail.deliverDue();
    }

    private String unitKey() {
        return UUID.nameUUIDFromBytes(
                        ("unit-achievement/" + division.unit() + "/" + YEAR).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}

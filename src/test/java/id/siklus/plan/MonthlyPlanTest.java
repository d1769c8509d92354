package id.siklus.plan;

import static id.siklus.plan.APlan.BUDI;
import static id.siklus.plan.APlan.BY_BUDI;
import static id.siklus.plan.APlan.BY_EKO;
import static id.siklus.plan.APlan.EKO;
import static id.siklus.plan.APlan.JANUARY;
import static id.siklus.plan.APlan.aPlan;
import static id.siklus.plan.APlan.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.shared.DomainRefusal;
import id.siklus.shared.DomainRefusal.Kind;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthlyPlanTest {

    private static final String REASON = "Target terlalu rendah untuk Januari";

    @Test
    void theIdIsMadeFromPersonAndMonthAlone() {
        assertThat(aPlan().planning().id()).isEqualTo(PlanId.of(EKO, JANUARY));
        assertThat(PlanId.of(EKO, JANUARY)).isNotEqualTo(PlanId.of(BUDI, JANUARY));
        assertThat(PlanId.of(EKO, JANUARY).toString()).doesNotContain(EKO.value());
    }

    @Test
    void aMonthGoesFromTargetsToAJudgement() {
        MonthlyPlan plan = aPlan().evaluated();

        assertThat(plan.state()).isEqualTo(MonthState.EVALUATED);
        assertThat(plan.planning().submitted()).isEqualTo(BY_EKO);
        assertThat(plan.planning().approved()).isEqualTo(BY_BUDI);
        assertThat(plan.realisation().submitted()).isEqualTo(BY_EKO);
        assertThat(plan.standing().evaluation())
                .isEqualTo(new PeriodicEvaluation(Rating.MEETS, Rating.ABOVE, "Terima kasih, pertahankan.", BY_BUDI));
    }

    @Test
    void moreCountsMoveWhatAgreedWithTheCountAndLeaveWhatWasReasoned() {
        MonthlyPlan plan = aPlan().realising();
        plan.submitFigures(
                Map.of("T1.1", new Claim(number("2"), "Satu laporan di luar aplikasi")),
                Map.of("U1.1", number("4"), "T1.1", number("1")),
                BY_EKO);

        plan.recount(Map.of("U1.1", number("5"), "T1.1", number("1")));

        assertThat(plan.realisation().figures())
                .containsEntry("U1.1", new Figure(number("5"), number("5"), null))
                .containsEntry("T1.1", new Figure(number("1"), number("2"), "Satu laporan di luar aplikasi"));
        assertThat(plan.realisation().submitted()).isEqualTo(BY_EKO);
    }

    @Test
    void onlyAnEvaluatedMonthIsRatedAnewAndNotByItsEmployee() {
        MonthlyPlan plan = aPlan().evaluated();
        PeriodicEvaluation anew = new PeriodicEvaluation(Rating.ABOVE, Rating.ABOVE, "Satu tugas lagi.", BY_BUDI);

        plan.rateAnew(anew);

        assertThat(plan.state()).isEqualTo(MonthState.EVALUATED);
        assertThat(plan.standing().evaluation()).isEqualTo(anew);
        assertThatThrownBy(() -> aPlan().evaluating().rateAnew(anew)).isInstanceOf(PlanRefused.class);
        assertThatThrownBy(() -> aPlan().evaluated()
                        .rateAnew(new PeriodicEvaluation(Rating.ABOVE, Rating.ABOVE, "Saya.", BY_EKO)))
                .isInstanceOf(PlanRefused.class);
    }

    @Test
    void returnedTargetsAreKeptAndTheirReasonStandsUntilAnswered() {
        MonthlyPlan plan = aPlan().submitted();

        plan.returnTargets("  " + REASON + " ", BY_BUDI);

        assertThat(plan.state()).isEqualTo(MonthState.PLANNING);
        assertThat(plan.planning().targets()).containsKeys("U1.1", "T1.1");
        assertThat(plan.standing().returned()).isEqualTo(new Return(BY_BUDI, REASON));

        plan.submitTargets(new Targets(Map.of("U1.1", number("6"))), BY_EKO);
        assertThat(plan.standing().returned()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Recap.class)
    void theFirstRecapWaitsForTheOther(Recap first) {
        MonthlyPlan plan = aPlan().running();

        plan.recapArrived(first);
        assertThat(plan.state()).isEqualTo(MonthState.AWAITING_RECAPS);
        plan.recapArrived(first);
        assertThat(plan.state()).isEqualTo(MonthState.AWAITING_RECAPS);

        plan.recapArrived(first == Recap.WORK ? Recap.ATTENDANCE : Recap.WORK);
        assertThat(plan.state()).isEqualTo(MonthState.REALISING);
    }

    @Test
    void aFigureAsCountedNeedsNoReason() {
        MonthlyPlan plan = aPlan().targeting("U1.1", "5").realising();

        plan.submitFigures(Map.of("U1.1", new Claim(number("4.50"), null)), Map.of("U1.1", number("4.5")), BY_EKO);

        assertThat(plan.realisation().figures()).containsEntry("U1.1", new Figure(number("4.5"), number("4.5"), null));
    }

    @Test
    void aFigureThatDiffersNeedsAReason() {
        MonthlyPlan plan = aPlan().targeting("U1.1", "5").realising();

        assertRefused(
                () -> plan.submitFigures(
                        Map.of("U1.1", new Claim(number("5"), " ")), Map.of("U1.1", number("4")), BY_EKO),
                Kind.INVALID,
                "plan.reason-missing");

        plan.submitFigures(
                Map.of("U1.1", new Claim(number("5"), "Satu dokumen dikirim di luar aplikasi")),
                Map.of("U1.1", number("4")),
                BY_EKO);
        assertThat(plan.realisation().figures().get("U1.1").differs()).isTrue();
        assertThat(plan.realisation().figures().get("U1.1").reason())
                .isEqualTo("Satu dokumen dikirim di luar aplikasi");
    }

    @Test
    void aFigureThatIsLeftOutIsClaimedAsCounted() {
        MonthlyPlan plan = aPlan().targeting("U1.1", "5").realising();

        plan.submitFigures(Map.of(), Map.of(), BY_EKO);

        assertThat(plan.realisation().figures()).containsEntry("U1.1", new Figure(number("0"), number("0"), null));
    }

    @Test
    void aFigureOfAnIndicatorWithoutTargetIsRefused() {
        assertRefused(
                () -> aPlan().realising().submitFigures(Map.of("U9.9", new Claim(number("1"), null)), Map.of(), BY_EKO),
                Kind.INVALID,
                "plan.unknown-indicator");
    }

    @Test
    void figuresAreHandedInOnceWhileTheContractIsNotSet() {
        MonthlyPlan plan = aPlan().realised();

        assertThat(plan.awaitsContract()).isTrue();
        assertRefused(() -> plan.submitFigures(Map.of(), Map.of(), BY_EKO), Kind.CONFLICT, "plan.already-realised");
    }

    @Test
    void returnedFiguresKeepWhatWasTyped() {
        MonthlyPlan plan = aPlan().evaluating();

        plan.returnRealisation(REASON, BY_BUDI);

        assertThat(plan.state()).isEqualTo(MonthState.REALISING);
        assertThat(plan.awaitsContract()).isFalse();
        assertThat(plan.realisation().figures()).containsKeys("U1.1", "T1.1");
        assertThat(plan.standing().returned()).isEqualTo(new Return(BY_BUDI, REASON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "singkat"})
    void aReturnSaysWhy(String reason) {
        assertRefused(
                () -> aPlan().submitted().returnTargets(reason, BY_BUDI), Kind.INVALID, "plan.return-reason-too-short");
        assertRefused(
                () -> aPlan().evaluating().returnRealisation(reason, BY_BUDI),
                Kind.INVALID,
                "plan.return-reason-too-short");
    }

    static Stream<Arguments> actsOnOnesOwn() {
        return Stream.of(
                verb("approve", aPlan().submitted(), plan -> plan.approve(BY_EKO)),
                verb("return targets", aPlan().submitted(), plan -> plan.returnTargets(REASON, BY_EKO)),
                verb(
                        "rate",
                        aPlan().evaluating(),
                        plan -> plan.rate(new PeriodicEvaluation(Rating.ABOVE, Rating.ABOVE, "Hebat", BY_EKO))),
                verb("return figures", aPlan().evaluating(), plan -> plan.returnRealisation(REASON, BY_EKO)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actsOnOnesOwn")
    void nobodyJudgesTheirOwnMonth(String name, MonthlyPlan plan, Consumer<MonthlyPlan> verb) {
        assertRefused(() -> verb.accept(plan), Kind.FORBIDDEN, "plan.own-month");
    }

    @Test
    void nobodyPlansOrRealisesForSomebodyElse() {
        assertRefused(
                () -> aPlan().planning().submitTargets(new Targets(Map.of()), BY_BUDI),
                Kind.FORBIDDEN,
                "plan.not-yours");
        assertRefused(
                () -> aPlan().realising().submitFigures(Map.of(), Map.of(), BY_BUDI), Kind.FORBIDDEN, "plan.not-yours");
    }

    static Stream<Arguments> actsAtTheWrongTime() {
        return Stream.of(
                verb("targets twice", aPlan().submitted(), plan -> plan.submitTargets(new Targets(Map.of()), BY_EKO)),
                verb("approve what is being written", aPlan().planning(), plan -> plan.approve(BY_BUDI)),
                verb("approve twice", aPlan().running(), plan -> plan.approve(BY_BUDI)),
                verb("return what runs", aPlan().running(), plan -> plan.returnTargets(REASON, BY_BUDI)),
                verb("recap before approval", aPlan().submitted(), plan -> plan.recapArrived(Recap.WORK)),
                verb(
                        "figures before the recaps",
                        aPlan().running(),
                        plan -> plan.submitFigures(Map.of(), Map.of(), BY_EKO)),
                verb("open the evaluation early", aPlan().running(), MonthlyPlan::openEvaluation),
                verb(
                        "rate early",
                        aPlan().realised(),
                        plan -> plan.rate(new PeriodicEvaluation(Rating.MEETS, Rating.MEETS, "Baik", BY_BUDI))),
                verb(
                        "rate twice",
                        aPlan().evaluated(),
                        plan -> plan.rate(new PeriodicEvaluation(Rating.MEETS, Rating.MEETS, "Baik", BY_BUDI))),
                verb("return after rating", aPlan().evaluated(), plan -> plan.returnRealisation(REASON, BY_BUDI)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actsAtTheWrongTime")
    void anActAtTheWrongTimeIsRefused(String name, MonthlyPlan plan, Consumer<MonthlyPlan> verb) {
        MonthState before = plan.state();

        assertRefused(() -> verb.accept(plan), Kind.CONFLICT, "plan.not-now");
        assertThat(plan.state()).isEqualTo(before);
    }

    private static Arguments verb(String name, MonthlyPlan plan, Consumer<MonthlyPlan> verb) {
        return Arguments.of(name, plan, verb);
    }

    private static void assertRefused(ThrowingCallable act, Kind kind, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainRefusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}

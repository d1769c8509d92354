package id.siklus.plan;

import static id.siklus.plan.APlan.BUDI;
import static id.siklus.plan.APlan.BY_BUDI;
import static id.siklus.plan.APlan.CONTRACT;
import static id.siklus.plan.APlan.EKO;
import static id.siklus.plan.APlan.FEBRUARY;
import static id.siklus.plan.APlan.JANUARY;
import static id.siklus.plan.APlan.aPlan;
import static id.siklus.plan.APlan.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class JdbcPlansTest {

    private Plans plans;

    @BeforeEach
    void onAFreshDatabase() {
        plans = new JdbcPlans(JdbcClient.create(EmbeddedDatabase.fresh()));
    }

    static Stream<MonthlyPlan> everyState() {
        MonthlyPlan sentBack = aPlan().submitted();
        sentBack.returnTargets("Target belum masuk akal", BY_BUDI);
        MonthlyPlan corrected = aPlan().targeting("U1.1", "5").realising();
        corrected.submitFigures(
                Map.of("U1.1", new Claim(number("4.125"), "Dihitung ulang")),
                Map.of("U1.1", number("3.333333333")),
                APlan.BY_EKO);
        MonthlyPlan waiting = aPlan().running();
        waiting.recapArrived(Recap.WORK);
        return Stream.of(
                aPlan().submitted(),
                sentBack,
                aPlan().running(),
                waiting,
                aPlan().realising(),
                corrected,
                aPlan().evaluating(),
                aPlan().evaluated());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void aPlanComesBackAsItWasWritten(MonthlyPlan plan) {
        plans.addNew(List.of(aPlan().planning()));

        plans.save(plan);

        MonthlyPlan found = plans.get(plan.id());
        assertThat(found.subject()).isEqualTo(plan.subject());
        assertThat(found.standing()).isEqualTo(plan.standing());
        assertThat(found.version()).isEqualTo(1);
    }

    @Test
    void targetsThatAreGoneLeaveNoRow() {
        plans.addNew(List.of(aPlan().planning()));
        plans.save(aPlan().submitted());
        MonthlyPlan plan = plans.get(PlanId.of(EKO, JANUARY));
        plan.returnTargets("Terlalu banyak indikator", BY_BUDI);
        plan.submitTargets(new Targets(Map.of("U1.1", number("7"))), APlan.BY_EKO);

        plans.save(plan);

        assertThat(plans.get(plan.id()).planning().targets()).isEqualTo(Map.of("U1.1", number("7")));
    }

    @Test
    void addingTwiceSaysWhichWereNew() {
        assertThat(plans.addNew(List.of(aPlan().planning()))).containsExactly(PlanId.of(EKO, JANUARY));

        assertThat(plans.addNew(List.of(aPlan().planning(), aPlan().of(FEBRUARY).planning())))
                .containsExactly(PlanId.of(EKO, FEBRUARY));
        assertThat(plans.ofContract(CONTRACT))
                .extracting(plan -> plan.subject().month())
                .containsExactly(JANUARY, FEBRUARY);
        assertThat(plans.withMonths(List.of(CONTRACT, UUID.randomUUID()))).containsExactly(CONTRACT);
    }

    @Test
    void theSecondOfTwoWritersIsRefused() {
        plans.addNew(List.of(aPlan().planning()));
        MonthlyPlan first = plans.get(PlanId.of(EKO, JANUARY));
        MonthlyPlan second = plans.get(PlanId.of(EKO, JANUARY));
        first.submitTargets(new Targets(Map.of("U1.1", number("5"))), APlan.BY_EKO);
        second.submitTargets(new Targets(Map.of("U1.1", number("6"))), APlan.BY_EKO);
        plans.save(first);

        assertThatThrownBy(() -> plans.save(second))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refusal -> assertThat(refusal.code()).isEqualTo("plan.changed-meanwhile"));
        assertThat(plans.get(first.id()).planning().targets()).isEqualTo(Map.of("U1.1", number("5")));
    }

    @Test
    void onlyRealisedMonthsWaitForTheirContract() {
        plans.addNew(List.of(aPlan().planning(), aPlan().of(FEBRUARY).planning()));
        plans.save(aPlan().realised());
        plans.save(aPlan().of(FEBRUARY).realising());

        assertThat(plans.lockAwaiting(CONTRACT)).containsExactly(PlanId.of(EKO, JANUARY));
        assertThat(plans.lockAwaiting(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aRecapThatWasTakenInIsKnown() {
        plans.addNew(List.of(aPlan().planning()));
        MonthlyPlan plan = aPlan().running();
        plan.recapArrived(Recap.WORK);
        plans.save(plan);

        assertThat(plans.havingRecap(Recap.WORK, JANUARY, Set.of(EKO, BUDI))).containsExactly(EKO);
        assertThat(plans.havingRecap(Recap.ATTENDANCE, JANUARY, Set.of(EKO, BUDI)))
                .isEmpty();
        assertThat(plans.havingRecap(Recap.WORK, FEBRUARY, Set.of(EKO, BUDI))).isEmpty();
    }

    @Test
    void anUnknownPlanIsNotFound() {
        assertThatThrownBy(() -> plans.get(PlanId.of(BUDI, JANUARY)))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refusal -> assertThat(refusal.code()).isEqualTo("plan.unknown-month"));
    }
}

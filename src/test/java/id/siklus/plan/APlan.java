package id.siklus.plan;

import id.siklus.contract.Aspect;
import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.contract.ContractState;
import id.siklus.contract.MeasurementPattern;
import id.siklus.shared.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A small language for months of Eko, whom Budi evaluates: {@code aPlan().of(JANUARY).running()}. */
public final class APlan {

    public static final PersonId EKO = new PersonId("198607092010011006");
    public static final PersonId BUDI = new PersonId("197611052001121003");
    public static final YearMonth JANUARY = YearMonth.of(2026, 1);
    public static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    public static final UUID CONTRACT = UUID.fromString("019b8000-0000-7000-8000-000000000001");
    public static final Instant THEN = Instant.parse("2026-01-05T01:00:00Z");
    public static final Act BY_EKO = new Act(EKO, THEN);
    public static final Act BY_BUDI = new Act(BUDI, THEN.plusSeconds(3600));

    private YearMonth month = JANUARY;
    private Map<String, BigDecimal> targets = Map.of("U1.1", number("5"), "T1.1", number("1"));

    private APlan() {}

    public static APlan aPlan() {
        return new APlan();
    }

    APlan of(YearMonth wanted) {
        month = wanted;
        return this;
    }

    APlan targeting(String indicator, String target) {
        targets = Map.of(indicator, number(target));
        return this;
    }

    MonthlyPlan planning() {
        return MonthlyPlan.opened(
                new PlanSubject(EKO, month, CONTRACT, new ContractCode("SKP-2026-00006"), month.equals(JANUARY)));
    }

    MonthlyPlan submitted() {
        MonthlyPlan plan = planning();
        plan.submitTargets(new Targets(targets), BY_EKO);
        return plan;
    }

    MonthlyPlan running() {
        MonthlyPlan plan = submitted();
        plan.approve(BY_BUDI);
        return plan;
    }

    MonthlyPlan realising() {
        MonthlyPlan plan = running();
        plan.recapArrived(Recap.WORK);
        plan.recapArrived(Recap.ATTENDANCE);
        return plan;
    }

    MonthlyPlan realised() {
        MonthlyPlan plan = realising();
        plan.submitFigures(Map.of(), Map.of("U1.1", number("5"), "T1.1", number("1")), BY_EKO);
        return plan;
    }

    MonthlyPlan evaluating() {
        MonthlyPlan plan = realised();
        plan.openEvaluation();
        return plan;
    }

    MonthlyPlan evaluated() {
        MonthlyPlan plan = evaluating();
        plan.rate(new PeriodicEvaluation(Rating.MEETS, Rating.ABOVE, "Terima kasih, pertahankan.", BY_BUDI));
        return plan;
    }

    /** Eko's SKP as the reference bureau has it. */
    public static ContractOverview contract() {
        return contractWith(
                indicator("U1.1", MeasurementPattern.SUM, "60", EnumSet.allOf(Month.class)),
                indicator("U1.2", MeasurementPattern.POSITION, "5", EnumSet.of(Month.MARCH, Month.JUNE)),
                indicator("T1.1", MeasurementPattern.SUM, "12", EnumSet.allOf(Month.class)));
    }

    static ContractOverview contractWith(IndicatorOverview... indicators) {
        return new ContractOverview(
                CONTRACT,
                new ContractCode("SKP-2026-00006"),
                2026,
                1,
                ContractState.SET,
                EKO,
                BUDI,
                "ORG-RBA",
                List.of(indicators));
    }

    static IndicatorOverview indicator(String code, MeasurementPattern pattern, String target, Set<Month> measuredIn) {
        return new IndicatorOverview(
                code,
                "Rekomendasi kebijakan",
                "Jumlah dokumen",
                Aspect.QUANTITY,
                pattern,
                number(target),
                "dokumen",
                measuredIn);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}

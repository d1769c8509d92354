package id.siklus.plan;

import static java.util.stream.Collectors.toMap;

import id.siklus.attendance.AttendanceLedger;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.cycle.DueDates;
import id.siklus.plan.MonthSheet.Recaps;
import id.siklus.shared.PersonId;
import id.siklus.work.WorkLedger;
import id.siklus.work.WorkLedger.IndicatorFigure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays plans and ledgers side by side. */
@Component
class PlanTables {

    private static final int MONTHS = 12;

    private final WorkLedger work;
    private final AttendanceLedger attendance;
    private final DueDates dueDates;

    PlanTables(WorkLedger work, AttendanceLedger attendance, DueDates dueDates) {
        this.work = work;
        this.attendance = attendance;
        this.dueDates = dueDates;
    }

    /** The indicators of an SKP over the twelve months of its year. */
    List<IndicatorYear> year(ContractOverview contract, List<MonthlyPlan> months) {
        Map<YearMonth, MonthlyPlan> plans =
                months.stream().collect(toMap(plan -> plan.subject().month(), Function.identity()));
        Map<Slot, IndicatorFigure> counted = bySlot(work.figures(contract.employee(), contract.year()));
        return contract.indicators().stream()
                .map(indicator -> new IndicatorYear(
                        indicator,
                        IntStream.rangeClosed(1, MONTHS)
                                .mapToObj(month -> YearMonth.of(contract.year(), month))
                                .map(month -> cell(indicator, month, plans.get(month), counted))
                                .toList()))
                .toList();
    }

    /** One month with its facts, where it has been opened. */
    Optional<MonthSheet> month(ContractOverview contract, List<MonthlyPlan> months, YearMonth month, Sight sight) {
        return months.stream()
                .filter(plan -> plan.subject().month().equals(month))
                .findFirst()
                .map(plan -> new MonthSheet(
                        contract,
                        plan,
                        sight,
                        sight == Sight.EVERYTHING ? indicators(contract, months, plan) : List.of(),
                        recaps(plan),
                        sight == Sight.EVERYTHING ? feedbackBefore(month, months) : List.of()));
    }

    private static List<Feedback> feedbackBefore(YearMonth month, List<MonthlyPlan> months) {
        return months.stream()
                .filter(plan -> plan.subject().month().isBefore(month))
                .sorted(Comparator.comparing(
                                (MonthlyPlan plan) -> plan.subject().month())
                        .reversed())
                .flatMap(plan -> Stream.ofNullable(plan.standing().evaluation())
                        .map(given -> new Feedback(plan.subject().month(), given.act(), given.feedback())))
                .toList();
    }

    private List<IndicatorMonth> indicators(ContractOverview contract, List<MonthlyPlan> months, MonthlyPlan plan) {
        YearMonth month = plan.subject().month();
        TargetProposal proposal = new TargetProposal(months);
        Map<String, BigDecimal> proposed = proposal.forPlan(contract, plan);
        Map<Slot, IndicatorFigure> counted = bySlot(work.figures(plan.employee(), month));
        return contract.indicators().stream()
                .map(indicator -> {
                    String code = indicator.code();
                    IndicatorFigure figure = counted.getOrDefault(new Slot(code, month), nothing(code, month));
                    return new IndicatorMonth(
                            indicator,
                            proposed.containsKey(code),
                            plan.state().hasTargets()
                                    ? plan.planning().targets().get(code)
                                    : null,
                            proposed.get(code),
                            proposal.plannedElsewhere(code, month),
                            Quantity.tidy(figure.realised()),
                            Quantity.tidy(figure.inHand()),
                            figure.tasks(),
                            plan.realisation().figures().get(code));
                })
                .toList();
    }

    private static IndicatorFigure nothing(String indicator, YearMonth month) {
        return new IndicatorFigure(indicator, month, BigDecimal.ZERO, BigDecimal.ZERO, 0);
    }

    private Recaps recaps(MonthlyPlan plan) {
        PersonId employee = plan.employee();
        YearMonth month = plan.subject().month();
        Set<Recap> taken = plan.realisation().recaps();
        return new Recaps(
                taken.contains(Recap.ATTENDANCE)
                        || attendance.closed(Set.of(employee), month).contains(employee),
                taken.contains(Recap.WORK)
                        || work.closed(Set.of(employee), month).contains(employee),
                plan.missedRecaps(),
                dueDates.recapLimit(month));
    }

    private static MonthCell cell(
            IndicatorOverview indicator,
            YearMonth month,
            @Nullable MonthlyPlan plan,
            Map<Slot, IndicatorFigure> counted) {
        boolean measured = indicator.measuredIn().contains(month.getMonth());
        Figure claimed = plan == null ? null : plan.realisation().figures().get(indicator.code());
        IndicatorFigure figure = counted.get(new Slot(indicator.code(), month));
        BigDecimal facts = figure == null ? BigDecimal.ZERO : Quantity.tidy(figure.realised());
        BigDecimal target = plan == null || !plan.state().hasTargets()
                ? null
                : plan.planning().targets().get(indicator.code());
        return new MonthCell(month, measured, target, claimed == null ? facts : claimed.value());
    }

    private static Map<Slot, IndicatorFigure> bySlot(List<IndicatorFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.indicatorCode() != null)
                .collect(toMap(figure -> new Slot(figure.indicatorCode(), figure.month()), Function.identity()));
    }

    private record Slot(@Nullable String indicator, YearMonth month) {}
}

package id.siklus.plan.pages;

import id.siklus.contract.ContractOverview;
import id.siklus.cycle.Office;
import id.siklus.plan.MonthSheet;
import id.siklus.plan.MonthlyPlan;
import id.siklus.plan.Pace;
import id.siklus.plan.ReadPlans;
import id.siklus.plan.Sight;
import id.siklus.plan.YearPlan;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.web.chart.Sparkline;
import id.siklus.work.WorkLedger.Glance;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts screen 5 together from plans and ledgers. */
@Component
class YearPages {

    private static final int FACTS = 10;

    private final ReadPlans plans;
    private final Ledgers ledgers;
    private final Roster roster;
    private final Office office;
    private final PlanWords words;

    YearPages(ReadPlans plans, Ledgers ledgers, Roster roster, Office office, PlanWords words) {
        this.plans = plans;
        this.ledgers = ledgers;
        this.roster = roster;
        this.office = office;
        this.words = words;
    }

    /**
     * The page of a year.
     *
     * @param wanted the month that was chosen; absent for the one that matters now
     */
    YearPage of(PersonId viewer, ContractOverview contract, String here, @Nullable YearMonth wanted) {
        LocalDate today = office.today();
        YearMonth chosen = wanted == null
                ? mattersNow(contract, plans.openedMonths(viewer, contract), YearMonth.from(today))
                : wanted;
        Glance glance = plans.glance(viewer, contract, chosen, FACTS);
        YearPlan plan = plans.year(viewer, contract);
        Employee employee = roster.get(contract.employee());
        MonthPanel month = panel(viewer, plan, chosen, today);
        String evaluator = evaluatorOf(employee, contract);
        return new YearPage(
                plan,
                employee,
                evaluator,
                here,
                viewer.equals(contract.employee()),
                words.lede(plan, chosen, evaluator, month),
                chosen,
                chips(plan, chosen),
                rows(plan, today),
                month,
                month == null ? null : ledgers.days(contract.employee(), chosen, today),
                glance);
    }

    private String evaluatorOf(Employee employee, ContractOverview contract) {
        PersonId evaluator = employee.evaluator() == null ? contract.evaluator() : employee.evaluator();
        return roster.find(evaluator).map(Employee::name).orElse(evaluator.value());
    }

    private @Nullable MonthPanel panel(PersonId viewer, YearPlan plan, YearMonth chosen, LocalDate today) {
        if (plan.sight() != Sight.EVERYTHING || plan.month(chosen.getMonth()).isEmpty()) {
            return null;
        }
        MonthSheet sheet = plans.month(viewer, plan.contract(), chosen);
        Pace pace = Pace.of(office.calendar(chosen.atDay(1), chosen.atEndOfMonth()), chosen, today);
        return MonthPanel.of(sheet, pace);
    }

    /** The month of the calendar where it is open, else the nearest one that is. */
    private static YearMonth mattersNow(ContractOverview contract, List<YearMonth> months, YearMonth current) {
        if (months.isEmpty()) {
            return current.getYear() == contract.year() ? current : YearMonth.of(contract.year(), 1);
        }
        return months.stream()
                .filter(month -> !month.isAfter(current))
                .reduce((earlier, later) -> later)
                .orElse(months.get(0));
    }

    private static List<YearPage.Chip> chips(YearPlan plan, YearMonth chosen) {
        return Arrays.stream(Month.values())
                .map(month -> new YearPage.Chip(
                        YearMonth.of(plan.contract().year(), month),
                        plan.month(month).map(MonthlyPlan::state).orElse(null),
                        month == chosen.getMonth()))
                .toList();
    }

    private List<YearPage.Row> rows(YearPlan plan, LocalDate today) {
        int until = today.getYear() > plan.contract().year() ? 12 : today.getMonthValue();
        return plan.indicators().stream()
                .map(year -> new YearPage.Row(
                        year, Sparkline.of(words.soFar(year), year.plannedCourse(), year.realisedUntil(until))))
                .toList();
    }
}

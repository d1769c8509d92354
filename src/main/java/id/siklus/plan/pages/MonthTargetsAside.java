package id.siklus.plan.pages;

import id.siklus.contract.ContractDirectory;
import id.siklus.cycle.Office;
import id.siklus.plan.Pace;
import id.siklus.plan.ReadPlans;
import id.siklus.shared.PersonId;
import id.siklus.web.TaskAside;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Beside the task list: how the targets of this month stand. */
@Component
@Order(20)
class MonthTargetsAside implements TaskAside {

    private final ContractDirectory contracts;
    private final ReadPlans plans;
    private final Office office;

    MonthTargetsAside(ContractDirectory contracts, ReadPlans plans, Office office) {
        this.contracts = contracts;
        this.plans = plans;
        this.office = office;
    }

    @Override
    public Optional<Block> of(PersonId person) {
        LocalDate today = office.today();
        YearMonth month = YearMonth.from(today);
        Pace pace = Pace.of(office.calendar(month.atDay(1), month.atEndOfMonth()), month, today);
        return contracts
                .findOf(person, month.getYear())
                .flatMap(contract -> plans.findMonth(person, contract, month))
                .map(sheet -> MonthPanel.of(sheet, pace))
                .filter(panel -> !panel.bars().isEmpty())
                .map(panel -> new Block("plan/aside :: targets", panel));
    }
}

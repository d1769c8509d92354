package id.siklus.plan.pages;

import id.siklus.contract.ContractDirectory;
import id.siklus.cycle.Office;
import id.siklus.shared.PersonId;
import id.siklus.web.TaskAside;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Beside the task list: the days of this month, for whoever has an SKP that they are evidence for. */
@Component
@Order(10)
class AttendanceAside implements TaskAside {

    private final ContractDirectory contracts;
    private final Ledgers ledgers;
    private final Office office;

    AttendanceAside(ContractDirectory contracts, Ledgers ledgers, Office office) {
        this.contracts = contracts;
        this.ledgers = ledgers;
        this.office = office;
    }

    @Override
    public Optional<Block> of(PersonId person) {
        LocalDate today = office.today();
        YearMonth month = YearMonth.from(today);
        return contracts
                .findOf(person, month.getYear())
                .map(contract -> new Days(month, ledgers.days(person, month, today)))
                .map(days -> new Block("plan/aside :: attendance", days));
    }

    /** A month of days. */
    public record Days(YearMonth month, DayBand.Band band) {}
}

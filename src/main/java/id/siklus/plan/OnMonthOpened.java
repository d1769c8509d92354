package id.siklus.plan;

import id.siklus.contract.ContractDirectory;
import id.siklus.cycle.MonthOpened;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Planning of a month may begin: for everybody whose SKP the evaluator has. Nobody waits for signatures. */
@Component
class OnMonthOpened {

    private final ContractDirectory contracts;
    private final OpenMonths openMonths;

    OnMonthOpened(ContractDirectory contracts, OpenMonths openMonths) {
        this.contracts = contracts;
        this.openMonths = openMonths;
    }

    @EventListener
    void on(MonthOpened opened) {
        YearMonth month = opened.month();
        openMonths.open(contracts.atLeastSubmitted(month.getYear()), List.of(month));
    }
}

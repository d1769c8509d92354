package id.siklus.plan;

import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractSet;
import id.siklus.contract.ContractSubmitted;
import id.siklus.cycle.Months;
import id.siklus.cycle.Office;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An SKP came to its evaluator, or into force. */
@Component
class OnContractMoved {

    private final Months months;
    private final Office office;
    private final OpenMonths openMonths;
    private final Plans plans;
    private final PlanProcess process;

    OnContractMoved(Months months, Office office, OpenMonths openMonths, Plans plans, PlanProcess process) {
        this.months = months;
        this.office = office;
        this.openMonths = openMonths;
        this.plans = plans;
        this.process = process;
    }

    /** Months that are open from the month of submission on; a second submission finds them there. */
    @EventListener
    void on(ContractSubmitted submitted) {
        ContractOverview contract = submitted.contract();
        YearMonth current = YearMonth.from(office.today());
        List<YearMonth> open = months.opened(contract.year()).stream()
                .filter(month -> !month.isBefore(current))
                .toList();
        openMonths.open(List.of(contract), open);
    }

    /** Only months that wait for nothing else are told; all others ask when they come so far. */
    @EventListener
    void on(ContractSet set) {
        Set<PlanId> waiting = plans.lockAwaiting(set.contract().id());
        if (!waiting.isEmpty()) {
            process.contractSet(waiting);
        }
    }
}

package id.siklus.evaluation;

import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractSet;
import id.siklus.contract.ContractState;
import id.siklus.cycle.Deadlines;
import id.siklus.cycle.WindowOpened;
import id.siklus.roster.EmployeesLeft;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The window of a year opens, an SKP is set within it, or people leave. */
@Component
class OnEvaluationDue {

    private final ContractDirectory contracts;
    private final Evaluations evaluations;
    private final OpenEvaluations openEvaluations;
    private final OpenUnitYears openUnitYears;
    private final EvaluationProcess process;
    private final Deadlines deadlines;

    OnEvaluationDue(
            ContractDirectory contracts,
            Evaluations evaluations,
            OpenEvaluations openEvaluations,
            OpenUnitYears openUnitYears,
            EvaluationProcess process,
            Deadlines deadlines) {
        this.contracts = contracts;
        this.evaluations = evaluations;
        this.openEvaluations = openEvaluations;
        this.openUnitYears = openUnitYears;
        this.process = process;
        this.deadlines = deadlines;
    }

    /** Those whose SKP is set; the others follow when theirs is. */
    @EventListener
    void on(WindowOpened window) {
        evaluations.openWindow(window.year());
        List<ContractOverview> agreed = contracts.atLeastSubmitted(window.year());
        List<ContractOverview> set = agreed.stream()
                .filter(contract -> contract.state() == ContractState.SET)
                .toList();
        openEvaluations.open(window.year(), set);
        openUnitYears.open(
                window.year(), agreed.stream().map(ContractOverview::employee).collect(Collectors.toSet()));
    }

    @EventListener
    void on(ContractSet set) {
        if (evaluations.isWindowOpenFromNowOn(set.contract().year())) {
            openEvaluations.open(set.contract().year(), List.of(set.contract()));
            openUnitYears.open(set.contract().year(), Set.of(set.contract().employee()));
        }
    }

    @EventListener
    void on(EmployeesLeft left) {
        Set<EvaluationId> ended = evaluations.end(left.people());
        if (!ended.isEmpty()) {
            process.ended(ended);
            deadlines.cancelAll(ended.stream().map(EvaluationId::toString).toList());
        }
    }
}

package id.siklus.plan;

import id.siklus.contract.ContractCode;
import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.contract.ContractOverview.IndicatorOverview;
import id.siklus.shared.PersonId;
import id.siklus.work.WorkEvidence;
import id.siklus.work.WorkLedger;
import id.siklus.work.WorkLedger.Glance;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the months of SKPs for people, within their rights. */
@Component
public class ReadPlans {

    private final ContractDirectory contracts;
    private final Plans plans;
    private final PlanReaders readers;
    private final PlanTables tables;
    private final WorkLedger work;
    private final WorkEvidence evidence;

    ReadPlans(
            ContractDirectory contracts,
            Plans plans,
            PlanReaders readers,
            PlanTables tables,
            WorkLedger work,
            WorkEvidence evidence) {
        this.contracts = contracts;
        this.plans = plans;
        this.readers = readers;
        this.tables = tables;
        this.work = work;
        this.evidence = evidence;
    }

    /** The person's own SKP of that year, the latest segment. */
    public ContractOverview own(PersonId person, int year) {
        return contracts.findOf(person, year).orElseThrow(PlanRefused::unknownContract);
    }

    /** The SKP of that code, whoever's it is; what of it may be seen is said by the other questions. */
    public ContractOverview byCode(String code) {
        return ContractCode.parse(code).flatMap(contracts::find).orElseThrow(PlanRefused::unknownContract);
    }

    /** The months of an SKP that have been opened, ascending; refuses (403) whoever may see nothing of them. */
    public List<YearMonth> openedMonths(PersonId viewer, ContractOverview contract) {
        readers.sightOf(viewer, contract.employee());
        return plans.ofContract(contract.id()).stream()
                .map(plan -> plan.subject().month())
                .toList();
    }

    /** The year of an SKP. */
    public YearPlan year(PersonId viewer, ContractOverview contract) {
        Sight sight = readers.sightOf(viewer, contract.employee());
        List<MonthlyPlan> months = plans.ofContract(contract.id());
        return new YearPlan(
                contract, sight, months, sight == Sight.EVERYTHING ? tables.year(contract, months) : List.of());
    }

    /** A month of an SKP; refuses (404) where it has not been opened. */
    public MonthSheet month(PersonId viewer, ContractOverview contract, YearMonth month) {
        return findMonth(viewer, contract, month).orElseThrow(PlanRefused::unknownMonth);
    }

    /** What stands behind the figures of a month that somebody has opened; nothing for whoever sees dates only. */
    public FactsBehind factsBehind(MonthSheet sheet) {
        return new FactsBehind(
                sheet.sight() == Sight.EVERYTHING
                        ? evidence.behind(
                                sheet.plan().employee(), sheet.plan().subject().month())
                        : List.of());
    }

    /**
     * What the work ledger has beside the figures: tasks whose indicator the SKP does not know, which are shown and not
     * counted until somebody matches them, and the newest facts. Nothing for a month that is not open, or for whoever
     * sees dates only. Asked before the year and the month, it brings their figures along.
     */
    public Glance glance(PersonId viewer, ContractOverview contract, YearMonth month, int newest) {
        boolean open = plans.ofContract(contract.id()).stream()
                .anyMatch(plan -> plan.subject().month().equals(month));
        if (!open || readers.sightOf(viewer, contract.employee()) != Sight.EVERYTHING) {
            return new Glance(List.of(), List.of());
        }
        return work.glance(
                contract.employee(),
                month,
                contract.indicators().stream().map(IndicatorOverview::code).toList(),
                newest);
    }

    /** A month of an SKP, where it has been opened. */
    public Optional<MonthSheet> findMonth(PersonId viewer, ContractOverview contract, YearMonth month) {
        Sight sight = readers.sightOf(viewer, contract.employee());
        return tables.month(contract, plans.ofContract(contract.id()), month, sight);
    }
}

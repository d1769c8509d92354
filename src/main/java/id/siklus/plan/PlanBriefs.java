package id.siklus.plan;

import id.siklus.contract.ContractDirectory;
import id.siklus.contract.ContractOverview;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in a few words what a task list must know of plans; three questions however many there are. */
@Component
public class PlanBriefs {

    private final Plans plans;
    private final Roster roster;
    private final ContractDirectory contracts;

    PlanBriefs(Plans plans, Roster roster, ContractDirectory contracts) {
        this.plans = plans;
        this.roster = roster;
        this.contracts = contracts;
    }

    /** A plan with the people around it. The evaluator is whoever the roster names now, not a copy in the SKP. */
    public record Brief(MonthlyPlan plan, PersonId evaluator, String unit) {}

    /** One brief for each plan. */
    public Map<PlanId, Brief> of(Collection<PlanId> ids) {
        List<MonthlyPlan> found = plans.findAll(ids);
        Map<PersonId, Employee> employees =
                roster.findAll(found.stream().map(MonthlyPlan::employee).toList());
        Map<UUID, ContractOverview> agreed = contracts.findAll(
                found.stream().map(plan -> plan.subject().contract()).distinct().toList());
        return found.stream()
                .map(plan -> brief(plan, employees, agreed))
                .collect(Collectors.toMap(brief -> brief.plan().id(), Function.identity()));
    }

    private static Brief brief(
            MonthlyPlan plan, Map<PersonId, Employee> employees, Map<UUID, ContractOverview> agreed) {
        ContractOverview contract = agreed.get(plan.subject().contract());
        Employee employee = employees.get(plan.employee());
        if (contract == null || employee == null) {
            throw new IllegalStateException("Plan " + plan.id() + " without its SKP or its employee");
        }
        PersonId evaluator = employee.evaluator();
        return new Brief(plan, evaluator == null ? contract.evaluator() : evaluator, employee.unit());
    }
}

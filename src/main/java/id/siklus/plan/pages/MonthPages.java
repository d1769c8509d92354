package id.siklus.plan.pages;

import id.siklus.contract.ContractOverview;
import id.siklus.plan.Act;
import id.siklus.plan.MonthSheet;
import id.siklus.plan.PeriodicEvaluation;
import id.siklus.plan.PlanRefused;
import id.siklus.plan.ReadPlans;
import id.siklus.plan.Return;
import id.siklus.plan.Standing;
import id.siklus.roster.Capacity;
import id.siklus.roster.Employee;
import id.siklus.roster.Rights;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens a month for a page that does a task of it. */
@Component
class MonthPages {

    private static final Set<Capacity> TEAM_READERS =
            EnumSet.of(Capacity.EVALUATOR, Capacity.REVIEWER, Capacity.AUDITOR);

    private final ReadPlans plans;
    private final Roster roster;
    private final Rights rights;

    MonthPages(ReadPlans plans, Roster roster, Rights rights) {
        this.plans = plans;
        this.roster = roster;
        this.rights = rights;
    }

    /** A month of the reader's own SKP. */
    OpenedMonth own(PersonId reader, int year, String month) {
        YearMonth wanted = MonthAddress.parse(year, month);
        return open(reader, plans.own(reader, year), wanted);
    }

    /** A month of a team member's SKP; refuses (403) whoever is not above them. */
    OpenedMonth ofTeam(PersonId reader, String code, String month) {
        ContractOverview contract = plans.byCode(code);
        rights.require(reader, contract.employee(), TEAM_READERS);
        return open(reader, contract, MonthAddress.parse(contract.year(), month));
    }

    private OpenedMonth open(PersonId reader, ContractOverview contract, YearMonth month) {
        MonthSheet sheet = plans.month(reader, contract, month);
        Employee employee = roster.find(contract.employee()).orElseThrow(PlanRefused::unknownContract);
        PersonId evaluator = Optional.ofNullable(employee.evaluator()).orElse(contract.evaluator());
        Set<PersonId> people = new HashSet<>(Set.of(evaluator, employee.id()));
        people.addAll(actors(sheet.plan().standing()));
        sheet.feedback().forEach(feedback -> people.add(feedback.act().by()));
        Map<PersonId, String> names =
                roster.findAll(people).values().stream().collect(Collectors.toMap(Employee::id, Employee::name));
        return new OpenedMonth(
                sheet,
                employee,
                evaluator,
                rights.towards(reader, employee.id()).contains(Capacity.EVALUATOR),
                names);
    }

    private static Set<PersonId> actors(Standing standing) {
        Set<PersonId> actors = new HashSet<>();
        Optional.ofNullable(standing.planning().approved()).map(Act::by).ifPresent(actors::add);
        Optional.ofNullable(standing.returned()).map(Return::act).map(Act::by).ifPresent(actors::add);
        Optional.ofNullable(standing.evaluation())
                .map(PeriodicEvaluation::act)
                .map(Act::by)
                .ifPresent(actors::add);
        return actors;
    }
}

package id.siklus.contract;

import id.siklus.audit.SystemActs;
import id.siklus.audit.SystemActs.Line;
import id.siklus.contract.JdbcNewcomers.Above;
import id.siklus.cycle.Office;
import id.siklus.roster.Employee;
import id.siklus.roster.EmployeesJoined;
import id.siklus.roster.EvaluatorsChanged;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever comes within an opened year gets an SKP of that year; whoever gets another evaluator keeps the own one. */
@Component
class FollowRoster {

    private final OpenContracts openContracts;
    private final JdbcNewcomers newcomers;
    private final Roster roster;
    private final Office office;
    private final SystemActs audit;
    private final ReviewAnew reviewAnew;

    FollowRoster(
            OpenContracts openContracts,
            JdbcNewcomers newcomers,
            ReviewAnew reviewAnew,
            Roster roster,
            Office office,
            SystemActs audit) {
        this.openContracts = openContracts;
        this.newcomers = newcomers;
        this.reviewAnew = reviewAnew;
        this.roster = roster;
        this.office = office;
        this.audit = audit;
    }

    @EventListener
    void on(EmployeesJoined joined) {
        open(joined.employees());
    }

    /** Somebody may also have had nobody to agree with until now. */
    @EventListener
    void on(EvaluatorsChanged changed) {
        Collection<Employee> employees = roster.findAll(changed.employees()).values();
        List<Above> above = employees.stream()
                .map(FollowRoster::above)
                .flatMap(Stream::ofNullable)
                .toList();
        reviewAnew.under(
                above.stream().collect(Collectors.toMap(Above::employee, Above::evaluator)),
                office.today().getYear());
        newcomers.under(above);
        open(employees);
    }

    private void open(Collection<Employee> people) {
        List<Employee> ready = people.stream()
                .filter(person -> person.contractExpected() && person.evaluator() != null)
                .toList();
        if (ready.isEmpty()) {
            return;
        }
        for (int year : newcomers.openedSince(office.today().getYear())) {
            openContracts.open(
                    year,
                    ready,
                    opened -> note(
                            opened,
                            roster.beganOn(ready.stream().map(Employee::id).toList())));
        }
    }

    private void note(Set<ContractId> opened, Map<PersonId, LocalDate> began) {
        List<Line> lines = newcomers.note(opened, began).stream()
                .map(code -> new Line(code, Map.of()))
                .toList();
        if (!lines.isEmpty()) {
            audit.append("roster", "contract.opened-for-newcomer", lines);
        }
    }

    private static @Nullable Above above(Employee employee) {
        PersonId evaluator = employee.evaluator();
        return evaluator == null ? null : new Above(employee.id(), evaluator, employee.unit());
    }
}

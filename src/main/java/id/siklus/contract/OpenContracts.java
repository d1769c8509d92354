package id.siklus.contract;

import static java.util.stream.Collectors.toSet;

import id.siklus.roster.Employee;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens the contracts of some people, who have an evaluator, with one insert and one engine command. */
@UseCase
class OpenContracts {

    private final Contracts contracts;
    private final ContractProcess process;
    private final ContractNews news;
    private final OnDeadlines deadlines;
    private final BusinessClock clock;

    OpenContracts(
            Contracts contracts,
            ContractProcess process,
            ContractNews news,
            OnDeadlines deadlines,
            BusinessClock clock) {
        this.contracts = contracts;
        this.process = process;
        this.news = news;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Passes over those who have one of that year; answers how many are new. */
    int open(int year, List<Employee> people) {
        return open(year, people, opened -> {});
    }

    /**
     * The same.
     *
     * @param beforehand is told of those that are new before their processes begin
     */
    int open(int year, List<Employee> people, Consumer<Set<ContractId>> beforehand) {
        List<Employee> without = withoutContract(year, people);
        if (without.isEmpty()) {
            return 0;
        }
        int number = contracts.takeNumbers(year, without.size());
        Instant now = clock.now();
        List<SkpContract> drafts = new ArrayList<>();
        for (Employee employee : without) {
            drafts.add(SkpContract.opened(identity(year, number++, employee, employee.evaluator()), now));
        }
        Set<ContractId> opened = contracts.addNew(drafts);
        beforehand.accept(opened);
        process.opened(opened);
        List<SkpContract> added = drafts.stream()
                .filter(draft -> opened.contains(draft.identity().id()))
                .toList();
        news.opened(added);
        deadlines.opened(added);
        return opened.size();
    }

    private List<Employee> withoutContract(int year, List<Employee> people) {
        Set<PersonId> having = contracts
                .latestOf(people.stream().map(Employee::id).toList(), year)
                .stream()
                .map(contract -> contract.identity().employee())
                .collect(toSet());
        return people.stream().filter(person -> !having.contains(person.id())).toList();
    }

    private static ContractIdentity identity(int year, int number, Employee employee, @Nullable PersonId evaluator) {
        if (evaluator == null) {
            throw ContractRefused.withoutEvaluator();
        }
        return new ContractIdentity(
                ContractId.next(),
                ContractCode.of(year, number),
                year,
                1,
                1,
                employee.id(),
                evaluator,
                employee.unit());
    }
}

package id.siklus.contract;

import id.siklus.roster.Capacity;
import id.siklus.roster.Employee;
import id.siklus.roster.Rights;
import id.siklus.roster.Rights.MonitoringScope;
import id.siklus.roster.Roster;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads contracts by right. */
@UseCase
public class ReadContracts {

    private final Contracts contracts;
    private final ContractLists lists;
    private final ContractAccess access;
    private final Roster roster;
    private final Rights rights;
    private final SettingDay settingDay;

    ReadContracts(
            Contracts contracts,
            ContractLists lists,
            ContractAccess access,
            Roster roster,
            Rights rights,
            SettingDay settingDay) {
        this.contracts = contracts;
        this.lists = lists;
        this.access = access;
        this.roster = roster;
        this.rights = rights;
        this.settingDay = settingDay;
    }

    /**
     * What to list.
     *
     * @param unit with all units below it; all where absent
     * @param after the code behind which to go on; from the first where absent
     */
    public record Filter(
            int year,
            @Nullable String unit,
            @Nullable ContractState state,
            @Nullable String after,
            int limit) {}

    /** The contract; refuses (404) where there is none and (403) whoever may see nothing of it. */
    public ContractView read(PersonId reader, ContractCode code) {
        SkpContract contract = contracts.get(code);
        boolean textVisible = access.requireReader(reader, contract);
        return view(contract, textVisible, settingDay.isLate(contract));
    }

    /** The reader's own contract of that year, latest segment. */
    public Optional<ContractView> own(PersonId reader, int year) {
        return contracts.latestOf(List.of(reader), year).stream()
                .findFirst()
                .map(contract -> view(contract, true, settingDay.isLate(contract)));
    }

    /** The results of the evaluator's own contract, for the employee to choose which of them a result supports. */
    public List<WorkResult> resultsOfLeader(PersonId employee, int year) {
        return roster.find(employee)
                .map(Employee::evaluator)
                .map(leader -> contracts.latestOf(List.of(leader), year).stream()
                        .flatMap(contract -> contract.text().results().stream())
                        .filter(result -> !result.text().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** A page of what the reader may see, by code. */
    public PageOf<ContractView> list(PersonId reader, Filter filter) {
        MonitoringScope scope = rights.monitoringScope(reader);
        Set<String> within = filter.unit() == null ? Set.of() : roster.unitAndBelow(filter.unit());
        if (filter.unit() != null && within.isEmpty()) {
            return new PageOf<>(List.of(), null);
        }
        Set<PersonId> people = scope.everything() ? Set.of() : peopleOf(reader);
        List<SkpContract> found =
                lists.page(new ContractLists.Window(filter, within, scope, people), filter.limit() + 1);
        List<SkpContract> shown = found.subList(0, Math.min(found.size(), filter.limit()));
        String next = found.size() > filter.limit()
                ? shown.get(shown.size() - 1).identity().code().value()
                : null;
        return new PageOf<>(views(reader, shown), next);
    }

    private List<ContractView> views(PersonId reader, List<SkpContract> shown) {
        List<PersonId> employees =
                shown.stream().map(contract -> contract.identity().employee()).toList();
        Map<PersonId, Set<Capacity>> capacities = rights.towardsAll(reader, employees);
        Map<PersonId, PersonId> reviewers = roster.reviewersOf(employees);
        Set<ContractId> late = settingDay.lateAmong(shown);
        return shown.stream()
                .map(contract -> view(
                        contract,
                        reviewers.get(contract.identity().employee()),
                        ContractAccess.seesText(
                                capacities.getOrDefault(contract.identity().employee(), Set.of())),
                        late.contains(contract.identity().id())))
                .toList();
    }

    /** Whose contracts somebody sees beside those of the units they administer: own, evaluated, reviewed. */
    private Set<PersonId> peopleOf(PersonId reader) {
        Set<PersonId> evaluated = roster.evaluatedByAny(Set.of(reader));
        return Stream.of(Set.of(reader), evaluated, roster.evaluatedByAny(evaluated))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private ContractView view(SkpContract contract, boolean textVisible, boolean late) {
        return view(contract, roster.reviewerOf(contract.identity().employee()).orElse(null), textVisible, late);
    }

    private static ContractView view(
            SkpContract contract, @Nullable PersonId reviewer, boolean textVisible, boolean late) {
        return new ContractView(
                contract,
                reviewer,
                textVisible,
                late,
                late && contract.progress().lateReason() == null);
    }
}

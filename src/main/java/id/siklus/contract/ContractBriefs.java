package id.siklus.contract;

import static java.util.stream.Collectors.toMap;

import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the desk must know of contracts, asked for many at once. */
@Component
public class ContractBriefs {

    private final Contracts contracts;
    private final Roster roster;

    ContractBriefs(Contracts contracts, Roster roster) {
        this.contracts = contracts;
        this.roster = roster;
    }

    /**
     * Of one contract.
     *
     * @param evaluator as of now
     * @param unit of the employee, as of now
     */
    public record Brief(SkpContract contract, PersonId evaluator, String unit) {

        /** The last return, where the contract has just been sent back. */
        public @Nullable Return unansweredReturn() {
            return contract.state() == ContractState.RETURNED
                    ? contract.progress().lastReturn()
                    : null;
        }
    }

    /** By id. */
    public Map<UUID, Brief> of(Collection<UUID> ids) {
        List<SkpContract> found = contracts.findAll(ids);
        Map<PersonId, Employee> people = roster.findAll(
                found.stream().map(contract -> contract.identity().employee()).toList());
        return found.stream()
                .map(contract -> brief(contract, people.get(contract.identity().employee())))
                .collect(toMap(brief -> brief.contract().identity().id().value(), brief -> brief));
    }

    private static Brief brief(SkpContract contract, @Nullable Employee employee) {
        ContractIdentity identity = contract.identity();
        if (employee == null || employee.evaluator() == null) {
            return new Brief(contract, identity.evaluator(), identity.unit());
        }
        return new Brief(contract, employee.evaluator(), employee.unit());
    }
}

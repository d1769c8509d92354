package id.siklus.contract;

import id.siklus.intake.AffectedContracts;
import id.siklus.intake.Bearing;
import id.siklus.roster.Roster;
import id.siklus.roster.Stay;
import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The SKPs of the people whose figures events change, in the years that they bear on. */
@Component
class ContractsOfFacts implements AffectedContracts {

    private final ContractDirectory contracts;
    private final Roster roster;

    ContractsOfFacts(ContractDirectory contracts, Roster roster) {
        this.contracts = contracts;
        this.roster = roster;
    }

    @Override
    public Set<String> of(Collection<Bearing> bearings) {
        Map<Integer, Set<PersonId>> people = new TreeMap<>();
        Set<Bearing> distinct = new HashSet<>(bearings);
        for (Bearing bearing : distinct) {
            Set<PersonId> whose = people(bearing);
            for (int year = bearing.from().getYear(); year <= bearing.to().getYear(); year++) {
                people.computeIfAbsent(year, first -> new HashSet<>()).addAll(whose);
            }
        }
        Set<String> codes = new TreeSet<>();
        people.forEach((year, whose) -> contracts.findOf(whose, year).values().stream()
                .filter(contract -> contract.state() != ContractState.CANCELLED)
                .forEach(contract -> codes.add(contract.code().value())));
        return codes;
    }

    private Set<PersonId> people(Bearing bearing) {
        Set<PersonId> people = new HashSet<>(bearing.people());
        if (bearing.unit() != null) {
            roster
                    .staysIn(
                            roster.unitAndBelow(bearing.unit()),
                            bearing.from().atDay(1),
                            bearing.to().atEndOfMonth())
                    .stream()
                    .map(Stay::person)
                    .forEach(people::add);
        }
        return people;
    }
}

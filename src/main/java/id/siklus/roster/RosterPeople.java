package id.siklus.roster;

import id.siklus.cycle.Office;
import id.siklus.shared.PersonId;
import id.siklus.web.People;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the frame of every page who is signed in and what that person is in the agency. */
@Component
class RosterPeople implements People {

    private final Roster roster;
    private final JdbcRoles roles;
    private final Office office;

    RosterPeople(Roster roster, JdbcRoles roles, Office office) {
        this.roster = roster;
        this.roles = roles;
        this.office = office;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        Optional<Employee> known = roster.find(id);
        return known.isEmpty()
                ? beforeTheRoster(id)
                : known.filter(employee -> roster.isPresent(id))
                        .map(employee -> new Person(
                                id, employee.name(), employee.unit(), employee.positionName(), rolesOf(employee)));
    }

    /** Somebody with a duty whom no system has told of yet, such as the first admin: a number is all that is known. */
    private Optional<Person> beforeTheRoster(PersonId id) {
        Set<Role> duties = roles.of(id, office.today());
        return duties.isEmpty() ? Optional.empty() : Optional.of(new Person(id, id.value(), "", "", duties));
    }

    @Override
    public boolean hasLeft(PersonId id) {
        return roster.hasLeft(id);
    }

    private Set<Role> rolesOf(Employee employee) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        found.addAll(roles.of(employee.id(), office.today()));
        if (employee.contractExpected()) {
            found.add(Role.EMPLOYEE);
        }
        return found;
    }
}

package id.siklus.roster;

import id.siklus.shared.PersonId;
import id.siklus.web.People;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the frame of every page who is signed in and what that person is in the agency. */
@Component
class RosterPeople implements People {

    private final JdbcStandings standings;

    RosterPeople(JdbcStandings standings) {
        this.standings = standings;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        Standing standing = standings.of(id);
        Employee known = standing.around().get(id);
        if (known == null) {
            return beforeTheRoster(standing);
        }
        return standing.present()
                ? Optional.of(new Person(id, known.name(), known.unit(), known.positionName(), roles(standing, known)))
                : Optional.empty();
    }

    /** Somebody with a duty whom no system has told of yet, such as the first admin: a number is all that is known. */
    private static Optional<Person> beforeTheRoster(Standing standing) {
        PersonId id = standing.person();
        return standing.duties().isEmpty()
                ? Optional.empty()
                : Optional.of(new Person(id, id.value(), "", "", duties(standing)));
    }

    @Override
    public boolean hasLeft(PersonId id) {
        return standings.of(id).left();
    }

    private static Set<Role> roles(Standing standing, Employee employee) {
        Set<Role> found = duties(standing);
        if (standing.evaluates()) {
            found.add(Role.EVALUATOR);
        }
        if (standing.reviews()) {
            found.add(Role.REVIEWER);
        }
        if (employee.contractExpected()) {
            found.add(Role.EMPLOYEE);
        }
        return found;
    }

    private static Set<Role> duties(Standing standing) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        standing.duties().stream().map(Role::valueOf).forEach(found::add);
        return found;
    }
}

package id.siklus.contract;

import id.siklus.contract.YearOpening.Refused;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.web.People;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens the performance year: a draft with its process for everybody for whom an SKP is made here. Idempotent, and in
 * pieces with a transaction each, so that an agency of any size can be opened and an interrupted opening is simply
 * repeated; newcomers get theirs the same way.
 */
@Component
public class OpenYear {

    private static final Logger log = LoggerFactory.getLogger(OpenYear.class);
    private static final String WITHOUT_EVALUATOR = "WITHOUT_EVALUATOR";
    private static final int PIECE = 500;
    private static final int EARLIEST = 2023;
    private static final int LATEST = 2100;

    private final Roster roster;
    private final OpenContracts contracts;
    private final YearOpenings openings;
    private final People people;

    OpenYear(Roster roster, OpenContracts contracts, YearOpenings openings, People people) {
        this.roster = roster;
        this.contracts = contracts;
        this.openings = openings;
        this.people = people;
    }

    /** Opens what is not open yet, by an agency admin. */
    public YearOpening open(PersonId actor, int year) {
        requireAdministrator(actor);
        requireInRange(year);
        openings.noteOpened(year, actor);
        List<Employee> ready = ready();
        int opened = 0;
        for (int from = 0; from < ready.size(); from += PIECE) {
            opened += contracts.open(year, ready.subList(from, Math.min(from + PIECE, ready.size())));
        }
        log.info("Opened {} contracts of {}", opened, year);
        return progress(actor, year);
    }

    /** How far it has come, for an agency admin. */
    public YearOpening progress(PersonId actor, int year) {
        requireAdministrator(actor);
        requireInRange(year);
        List<Refused> refused = roster.contractExpected().stream()
                .filter(person -> person.evaluator() == null)
                .map(person -> new Refused(person.id(), WITHOUT_EVALUATOR))
                .toList();
        List<PersonId> ready = ready().stream().map(Employee::id).toList();
        return new YearOpening(
                openings.stateOf(year), ready.size() + refused.size(), openings.countOpened(year, ready), refused);
    }

    private List<Employee> ready() {
        return roster.contractExpected().stream()
                .filter(person -> person.evaluator() != null)
                .toList();
    }

    private void requireAdministrator(PersonId actor) {
        boolean administrator = people.find(actor)
                .filter(person -> person.roles().contains(People.Role.AGENCY_ADMIN))
                .isPresent();
        if (!administrator) {
            throw ContractRefused.notAdministrator();
        }
    }

    private static void requireInRange(int year) {
        if (year < EARLIEST || year > LATEST) {
            throw ContractRefused.yearOutOfRange(year);
        }
    }
}

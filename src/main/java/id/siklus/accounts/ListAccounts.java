package id.siklus.accounts;

import id.siklus.roster.Employee;
import id.siklus.roster.OrgUnit;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who of the agency can sign in, and who cannot yet. */
@UseCase
public class ListAccounts {

    private static final Comparator<Entry> BY_NAME =
            Comparator.comparing((Entry entry) -> entry.name()).thenComparing(Entry::person);

    private final Roster roster;
    private final AdminsOnly admins;
    private final AccountStates states;

    ListAccounts(Roster roster, AdminsOnly admins, AccountStates states) {
        this.roster = roster;
        this.admins = admins;
        this.states = states;
    }

    /**
     * The people of one unit, without those below it.
     *
     * @param unit absent for the unit of the viewer, or the topmost one
     */
    public Listing of(PersonId viewer, @Nullable String unit) {
        admins.requireToLook(viewer);
        List<OrgUnit> units = roster.units();
        String shown = unit == null ? unitOf(viewer, units) : unit;
        List<Employee> members = shown == null ? List.of() : roster.membersOf(Set.of(shown));
        Map<PersonId, AccountState> known =
                states.of(members.stream().map(Employee::id).toList());
        List<Entry> entries = members.stream()
                .map(member -> entry(member, known.getOrDefault(member.id(), AccountState.NONE)))
                .sorted(BY_NAME)
                .toList();
        return new Listing(shown, units, entries, admins.mayAct(viewer));
    }

    /** All units, for a choice. */
    public List<OrgUnit> units(PersonId viewer) {
        admins.requireToLook(viewer);
        return roster.units();
    }

    /** One person; refuses (404) a number that nobody bears here. */
    public Person one(PersonId viewer, PersonId person) {
        admins.requireToLook(viewer);
        AccountState state = states.of(List.of(person)).getOrDefault(person, AccountState.NONE);
        Optional<Employee> known = roster.find(person);
        if (known.isEmpty() && !state.account()) {
            throw AccountsRefused.unknownPerson();
        }
        Entry entry = known.map(employee -> entry(employee, state))
                .orElseGet(() -> new Entry(person, person.value(), "", "", state));
        return new Person(entry, known.isPresent() && !roster.hasLeft(person), admins.mayAct(viewer));
    }

    private @Nullable String unitOf(PersonId viewer, List<OrgUnit> units) {
        return roster.find(viewer)
                .map(Employee::unit)
                .orElseGet(() -> units.isEmpty() ? null : units.get(0).code());
    }

    private static Entry entry(Employee employee, AccountState state) {
        return new Entry(employee.id(), employee.name(), employee.positionName(), employee.unitName(), state);
    }

    /** Somebody and how they stand with signing in. */
    public record Entry(PersonId person, String name, String position, String unitName, AccountState state) {}

    /**
     * A person's page.
     *
     * @param works whether the person works here and may be invited
     * @param mayAct whether the viewer may do anything
     */
    public record Person(Entry entry, boolean works, boolean mayAct) {}

    /**
     * A unit's page.
     *
     * @param unit absent where there is none
     */
    public record Listing(@Nullable String unit, List<OrgUnit> units, List<Entry> entries, boolean mayAct) {

        /** How many cannot sign in and have not been invited. */
        public long without() {
            return entries.stream()
                    .filter(entry -> entry.state().word() == AccountState.Word.NONE
                            || entry.state().word() == AccountState.Word.EXPIRED)
                    .count();
        }
    }
}

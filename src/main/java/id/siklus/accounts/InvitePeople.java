package id.siklus.accounts;

import id.siklus.audit.AuditTrail;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The admin of the agency invites people to open their account: each gets a link that opens once, under which they choose
 * a password that nobody else ever knew. Who is invited again gets a new link in place of the old one.
 */
@UseCase
public class InvitePeople {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\"<>,;]{1,64}@[A-Za-z0-9.-]{1,190}");

    private final Roster roster;
    private final AdminsOnly admins;
    private final AccountStates states;
    private final LinkStore links;
    private final AuditTrail audit;

    InvitePeople(Roster roster, AdminsOnly admins, AccountStates states, LinkStore links, AuditTrail audit) {
        this.roster = roster;
        this.admins = admins;
        this.states = states;
        this.links = links;
        this.audit = audit;
    }

    /**
     * Invites one person.
     *
     * @param email where to write to; empty keeps what is known
     */
    public IssuedLink invite(PersonId actor, PersonId person, @Nullable String email) {
        admins.requireToAct(actor);
        Employee employee = roster.get(person);
        if (roster.hasLeft(person)) {
            throw AccountsRefused.unknownPerson();
        }
        keep(person, email);
        AccountState state = states.of(List.of(person)).getOrDefault(person, AccountState.NONE);
        if (state.account()) {
            throw AccountsRefused.hasAccount();
        }
        return issue(actor, List.of(employee), Map.of(person, state)).get(0);
    }

    /** Invites everybody of the unit, without those below it, who has neither an account nor an open invitation. */
    public List<IssuedLink> inviteUnit(PersonId actor, String unit) {
        admins.requireToAct(actor);
        List<Employee> members = roster.membersOf(java.util.Set.of(unit));
        Map<PersonId, AccountState> known =
                states.of(members.stream().map(Employee::id).toList());
        List<Employee> without = members.stream()
                .filter(member -> mayBeInvited(known.getOrDefault(member.id(), AccountState.NONE)))
                .toList();
        if (without.isEmpty()) {
            throw AccountsRefused.nobodyToInvite();
        }
        return issue(actor, without, known);
    }

    /** Takes the open link of the person back, invitation or reset. */
    public void withdraw(PersonId actor, PersonId person) {
        admins.requireToAct(actor);
        if (!links.withdraw(person)) {
            throw AccountsRefused.nothingOpen();
        }
        audit.append(actor, "accounts.link-withdrawn", person.value(), Map.of());
    }

    private static boolean mayBeInvited(AccountState state) {
        return state.word() == AccountState.Word.NONE || state.word() == AccountState.Word.EXPIRED;
    }

    private List<IssuedLink> issue(PersonId actor, List<Employee> people, Map<PersonId, AccountState> known) {
        List<IssuedLink> issued = links.invite(people, known);
        issued.forEach(link -> audit.append(
                actor,
                "accounts.invited",
                link.person().value(),
                Map.of("until", link.expiresAt().toString())));
        return issued;
    }

    private void keep(PersonId person, @Nullable String email) {
        String typed = email == null ? "" : email.strip();
        if (typed.isEmpty()) {
            return;
        }
        if (!EMAIL.matcher(typed).matches()) {
            throw AccountsRefused.badEmail();
        }
        states.keepEmail(person, typed);
    }
}

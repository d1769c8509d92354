package id.siklus.accounts;

import id.siklus.audit.AuditTrail;
import id.siklus.audit.SystemActs;
import id.siklus.roster.Employee;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import id.siklus.web.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another password for whoever has forgotten theirs, by a link that opens once: asked for by the person, who is answered
 * the same whoever it is, or made by the admin of the agency.
 */
@UseCase
public class ResetPasswords {

    private final Accounts accounts;
    private final Roster roster;
    private final AdminsOnly admins;
    private final ResetStore store;
    private final AuditTrail audit;
    private final SystemActs system;

    ResetPasswords(
            Accounts accounts,
            Roster roster,
            AdminsOnly admins,
            ResetStore store,
            AuditTrail audit,
            SystemActs system) {
        this.accounts = accounts;
        this.roster = roster;
        this.admins = admins;
        this.store = store;
        this.audit = audit;
        this.system = system;
    }

    /**
     * Somebody says that they are this person and have forgotten the password.
     *
     * @param mayWrite whether this deployment sends mail
     * @return a link to be sent to the person's address; empty where there is nobody to write to, who then stands with
     *     the admin
     */
    public Optional<IssuedLink> asked(PersonId person, boolean mayWrite) {
        if (accounts.find(person).isEmpty() || roster.hasLeft(person)) {
            return Optional.empty();
        }
        Optional<String> email = mayWrite ? store.emailOf(person) : Optional.empty();
        system.append(
                "accounts",
                "accounts.reset-asked",
                List.of(new SystemActs.Line(person.value(), Map.of("mail", email.isPresent()))));
        if (email.isEmpty()) {
            store.wish(person);
        }
        return email.map(address -> store.link(person, nameOf(person), address));
    }

    /** The admin makes a link for somebody who has convinced them of who they are. */
    public IssuedLink byAdmin(PersonId actor, PersonId person) {
        admins.requireToAct(actor);
        if (accounts.find(person).isEmpty()) {
            throw AccountsRefused.hasNoAccount();
        }
        IssuedLink link =
                store.link(person, nameOf(person), store.emailOf(person).orElse(null));
        audit.append(
                actor,
                "accounts.reset-by-admin",
                person.value(),
                Map.of("until", link.expiresAt().toString()));
        return link;
    }

    private String nameOf(PersonId person) {
        return roster.find(person).map(Employee::name).orElse(person.value());
    }
}

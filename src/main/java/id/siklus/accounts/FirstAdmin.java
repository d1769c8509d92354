package id.siklus.accounts;

import id.siklus.audit.SystemActs;
import id.siklus.roster.Capacity;
import id.siklus.roster.Duties;
import id.siklus.roster.Roster;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import id.siklus.web.Accounts;
import java.util.List;
import java.util.Map;

/**
 * Makes the first admin of an agency, and another one where nobody is left who could: a later start, and another node that
 * starts at the same moment, change nothing. The person need not be on the roster, which is empty as long as nobody lets
 * other systems in.
 */
@UseCase
public class FirstAdmin {

    private final FirstAdmins once;
    private final Accounts accounts;
    private final Duties duties;
    private final Roster roster;
    private final SystemActs audit;

    FirstAdmin(FirstAdmins once, Accounts accounts, Duties duties, Roster roster, SystemActs audit) {
        this.once = once;
        this.accounts = accounts;
        this.duties = duties;
        this.roster = roster;
        this.audit = audit;
    }

    /** Makes the admin, unless there is one who can come in; whether it was done now. */
    boolean make(BootstrapAdmin admin) {
        PersonId person = admin.person();
        once.lock();
        if (hasAdmin(admin.oneTimePassword() == null)) {
            return false;
        }
        once.note(person);
        boolean opened = admin.oneTimePassword() != null && accounts.createForChange(person, admin.oneTimePassword());
        duties.grant(person, new Duties.Duty(Capacity.AGENCY_ADMIN, null));
        audit.append(
                "accounts",
                "accounts.first-admin",
                List.of(new SystemActs.Line(person.value(), Map.of("account", opened))));
        return true;
    }

    private boolean hasAdmin(boolean bySignInService) {
        return duties.holders(Capacity.AGENCY_ADMIN).stream()
                .anyMatch(holder -> !roster.hasLeft(holder)
                        && (bySignInService || accounts.find(holder).isPresent()));
    }
}

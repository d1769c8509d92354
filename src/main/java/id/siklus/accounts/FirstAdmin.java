package id.siklus.accounts;

import id.siklus.audit.SystemActs;
import id.siklus.roster.Capacity;
import id.siklus.roster.Duties;
import id.siklus.shared.PersonId;
import id.siklus.shared.UseCase;
import id.siklus.web.Accounts;
import java.util.List;
import java.util.Map;

/**
 * Makes the first admin of an agency, once: a later start, and another node that starts at the same moment, change
 * nothing. The person need not be on the roster, which is empty as long as nobody lets other systems in.
 */
@UseCase
public class FirstAdmin {

    private final FirstAdmins once;
    private final Accounts accounts;
    private final Duties duties;
    private final SystemActs audit;

    FirstAdmin(FirstAdmins once, Accounts accounts, Duties duties, SystemActs audit) {
        this.once = once;
        this.accounts = accounts;
        this.duties = duties;
        this.audit = audit;
    }

    /** Makes the admin, unless one has been made before; whether it was done now. */
    boolean make(BootstrapAdmin admin) {
        PersonId person = admin.person();
        if (!once.claim(person)) {
            return false;
        }
        boolean opened = admin.oneTimePassword() != null && accounts.createForChange(person, admin.oneTimePassword());
        duties.grant(person, new Duties.Duty(Capacity.AGENCY_ADMIN, null));
        audit.append(
                "accounts",
                "accounts.first-admin",
                List.of(new SystemActs.Line(person.value(), Map.of("account", opened))));
        return true;
    }
}

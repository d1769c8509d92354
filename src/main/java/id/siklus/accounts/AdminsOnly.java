package id.siklus.accounts;

import id.siklus.roster.Capacity;
import id.siklus.roster.Rights;
import id.siklus.shared.PersonId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what with the accounts of others: the admin of the agency everything, the auditor look. */
@Component
class AdminsOnly {

    private final Rights rights;

    AdminsOnly(Rights rights) {
        this.rights = rights;
    }

    void requireToAct(PersonId actor) {
        if (!mayAct(actor)) {
            throw AccountsRefused.adminOnly();
        }
    }

    void requireToLook(PersonId viewer) {
        Set<Capacity> capacities = rights.everywhere(viewer);
        if (!capacities.contains(Capacity.AGENCY_ADMIN) && !capacities.contains(Capacity.AUDITOR)) {
            throw AccountsRefused.adminOnly();
        }
    }

    boolean mayAct(PersonId actor) {
        return rights.everywhere(actor).contains(Capacity.AGENCY_ADMIN);
    }
}

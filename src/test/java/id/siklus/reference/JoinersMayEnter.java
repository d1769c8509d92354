package id.siklus.reference;

import id.siklus.roster.Employee;
import id.siklus.roster.EmployeesJoined;
import id.siklus.web.Accounts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever joins the agency of the reference set-up signs in with the printed password, as all others do. */
@Component
@ReferenceOnly
class JoinersMayEnter {

    private final Accounts accounts;

    JoinersMayEnter(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void on(EmployeesJoined joined) {
        accounts.createAll(joined.employees().stream().map(Employee::id).toList(), Bureau.PASSWORD);
    }
}

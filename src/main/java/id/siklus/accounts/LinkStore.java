package id.siklus.accounts;

import id.siklus.roster.Employee;
import id.siklus.shared.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes links and keeps them. */
@Component
class LinkStore {

    private final IssueLinks making;
    private final OneTimeLinks links;

    LinkStore(IssueLinks making, OneTimeLinks links) {
        this.making = making;
        this.links = links;
    }

    List<IssuedLink> invite(List<Employee> people, Map<PersonId, AccountState> known) {
        List<IssuedLink> issued = people.stream()
                .map(employee -> making.invitation(
                        employee.id(),
                        employee.name(),
                        known.getOrDefault(employee.id(), AccountState.NONE).email()))
                .toList();
        links.issue(issued);
        return issued;
    }

    IssuedLink reset(PersonId person, String name, @Nullable String email) {
        IssuedLink issued = making.reset(person, name, email);
        links.issue(List.of(issued));
        return issued;
    }

    boolean withdraw(PersonId person) {
        return links.withdraw(person);
    }
}

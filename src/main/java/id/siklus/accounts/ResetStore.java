package id.siklus.accounts;

import id.siklus.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reset reads and writes. */
@Component
class ResetStore {

    private final LinkStore links;
    private final AccountStates states;

    ResetStore(LinkStore links, AccountStates states) {
        this.links = links;
        this.states = states;
    }

    Optional<String> emailOf(PersonId person) {
        return states.emailOf(person);
    }

    void wish(PersonId person) {
        states.wishReset(person);
    }

    IssuedLink link(PersonId person, String name, @Nullable String email) {
        states.forgetWish(person);
        return links.reset(person, name, email);
    }
}

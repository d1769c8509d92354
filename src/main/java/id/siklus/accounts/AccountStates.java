package id.siklus.accounts;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** How people stand with signing in, and where they can be written to. */
interface AccountStates {

    /** Of all of them in one question; whoever is not in the answer has nothing. */
    Map<PersonId, AccountState> of(Collection<PersonId> people);

    Optional<String> emailOf(PersonId person);

    void keepEmail(PersonId person, String email);

    /** The person has forgotten the password, and the admin is to see it. */
    void wishReset(PersonId person);

    /** The wish is fulfilled. */
    void forgetWish(PersonId person);
}

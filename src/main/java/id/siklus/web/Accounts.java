package id.siklus.web;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.Optional;

/** Local accounts: who may sign in with a password. What a person may do is the roster's matter. */
public interface Accounts {

    /** Opens an account with this password; one that exists stays as it is. */
    void create(PersonId person, String password);

    /**
     * The same for many people with one password and one hash, because a hash is made to be slow. For set-ups whose
     * passwords are printed anyway.
     */
    void createAll(Collection<PersonId> people, String password);

    /** The hash of the person's password, where there is an account. */
    Optional<String> findPasswordHash(PersonId person);
}

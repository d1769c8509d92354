package id.siklus.web;

import id.siklus.shared.PersonId;
import java.util.Collection;
import java.util.Map;
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

    /**
     * Opens an account with a password that its holder has to change before anything else; one that exists stays as it
     * is.
     *
     * @return whether there was none
     */
    boolean createForChange(PersonId person, String oneTimePassword);

    /** Gives the person this password, whether or not there was an account; nothing is left to be changed then. */
    void setPassword(PersonId person, String password);

    /** The person's account, where there is one. */
    Optional<Account> find(PersonId person);

    /** Of these people those who have an account, and whether its password is to be changed. */
    Map<PersonId, Boolean> changesDue(Collection<PersonId> people);

    /**
     * An account.
     *
     * @param changeDue whether somebody else has chosen the password
     */
    record Account(String passwordHash, boolean changeDue) {}
}

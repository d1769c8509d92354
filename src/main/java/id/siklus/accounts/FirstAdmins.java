package id.siklus.accounts;

import id.siklus.shared.PersonId;

/** Remembers that there has been a first admin. */
interface FirstAdmins {

    /**
     * Takes the place of the first admin for this person; false where it is taken. Whoever asks at the same moment waits
     * for the transaction of the other.
     */
    boolean claim(PersonId person);
}

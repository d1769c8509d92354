package id.siklus.web;

import id.siklus.shared.PersonId;

/**
 * Fresh confirmations by the sign-in service of the agency, in place of a password. Implemented by the door that such
 * people come in by.
 */
public interface SigningProofs {

    /** Takes the confirmation of the person, if there is one not older than some minutes: it serves for one signature. */
    boolean take(PersonId person);
}

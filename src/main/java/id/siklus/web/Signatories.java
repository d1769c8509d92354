package id.siklus.web;

import id.siklus.shared.PersonId;

/** Proof that the person at the keyboard is the one who signed in, asked again before a legal act. */
public interface Signatories {

    /**
     * Checks the password again, or that the sign-in service of the agency has just confirmed the person for this.
     *
     * @param password empty where there is none
     * @throws id.siklus.shared.DomainRefusal where it is wrong or was wrong three times within fifteen minutes, or where there is neither
     */
    void confirm(PersonId person, String password);
}

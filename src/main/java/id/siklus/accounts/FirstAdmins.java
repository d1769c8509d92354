package id.siklus.accounts;

import id.siklus.shared.PersonId;

/** Remembers who was made admin from outside, and lets one node at a time look whether that is needed. */
interface FirstAdmins {

    /** Whoever asks at the same moment waits for the transaction of the other. */
    void lock();

    /** Writes down who it was, in place of whoever was before. */
    void note(PersonId person);
}

package id.siklus.web;

import id.siklus.shared.PersonId;

/** Sessions of signed-in people, on whichever node they began. */
public interface Sessions {

    /** Ends every session of the person at once, in the transaction of the caller. */
    void endAll(PersonId person);
}

package id.siklus.web;

import id.siklus.shared.PersonId;

/** Says whose changes somebody may follow; implemented by the room that knows rights. Everybody may follow themselves. */
public interface LiveAudience {

    boolean mayWatch(PersonId viewer, PersonId watched);
}

package id.siklus.roster;

import id.siklus.shared.DomainRefusal;
import id.siklus.shared.PersonId;

/** What the roster refuses. */
public final class RosterRefused extends DomainRefusal {

    private RosterRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    static RosterRefused unknownPerson(PersonId id) {
        return new RosterRefused(Kind.NOT_FOUND, "roster.unknown-person", id.value());
    }

    static RosterRefused withoutRight() {
        return new RosterRefused(Kind.FORBIDDEN, "roster.without-right");
    }
}

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

    static RosterRefused unitCode(String code) {
        return new RosterRefused(Kind.INVALID, "roster.unit-code", code);
    }

    static RosterRefused unitName(String code) {
        return new RosterRefused(Kind.INVALID, "roster.unit-name", code);
    }

    static RosterRefused unitTwice(String code) {
        return new RosterRefused(Kind.INVALID, "roster.unit-twice", code);
    }

    static RosterRefused unitParent(String code, String parent) {
        return new RosterRefused(Kind.INVALID, "roster.unit-parent", code, parent);
    }

    static RosterRefused unitCircle(String code) {
        return new RosterRefused(Kind.INVALID, "roster.unit-circle", code);
    }

    static RosterRefused withoutRight() {
        return new RosterRefused(Kind.FORBIDDEN, "roster.without-right");
    }
}

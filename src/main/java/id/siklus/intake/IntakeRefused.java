package id.siklus.intake;

import id.siklus.shared.DomainRefusal;

/** What the intake refuses to people. */
public final class IntakeRefused extends DomainRefusal {

    private IntakeRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    static IntakeRefused withoutRight() {
        return new IntakeRefused(Kind.FORBIDDEN, "intake.without-right");
    }

    static IntakeRefused unknownRecord(String key) {
        return new IntakeRefused(Kind.NOT_FOUND, "intake.unknown-record", key);
    }

    static IntakeRefused unknownFate(String fate) {
        return new IntakeRefused(Kind.INVALID, "intake.unknown-fate", fate);
    }

    static IntakeRefused brokenMark(String after) {
        return new IntakeRefused(Kind.INVALID, "intake.broken-mark", after);
    }

    static IntakeRefused limitOutOfRange(int most) {
        return new IntakeRefused(Kind.INVALID, "intake.limit-out-of-range", most);
    }
}

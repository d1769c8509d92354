package id.siklus.intake;

import id.siklus.shared.DomainRefusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What the intake refuses to people. */
public final class IntakeRefused extends DomainRefusal {

    private IntakeRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    static IntakeRefused withoutRight() {
        return new IntakeRefused(Kind.FORBIDDEN, "intake.without-right");
    }

    static IntakeRefused withoutRightToPause() {
        return new IntakeRefused(Kind.FORBIDDEN, "intake.without-right-to-pause");
    }

    static IntakeRefused withoutRightToReplay() {
        return new IntakeRefused(Kind.FORBIDDEN, "intake.without-right-to-replay");
    }

    static IntakeRefused othersAreAtIt() {
        return new IntakeRefused(Kind.CONFLICT, "intake.others-are-at-it");
    }

    static IntakeRefused unknownRun(String run) {
        return new IntakeRefused(Kind.NOT_FOUND, "intake.unknown-run", run);
    }

    static IntakeRefused nothingToReplay() {
        return new IntakeRefused(Kind.INVALID, "intake.nothing-to-replay");
    }

    static IntakeRefused fateCannotBeReplayed(Fate fate) {
        return new IntakeRefused(Kind.INVALID, "intake.fate-cannot-be-replayed", fate.name());
    }

    static IntakeRefused unknownRecord(String key) {
        return new IntakeRefused(Kind.NOT_FOUND, "intake.unknown-record", key);
    }

    static IntakeRefused tooManyToReplay(int most) {
        return new IntakeRefused(Kind.INVALID, "intake.too-many-to-replay", most);
    }

    static IntakeRefused unknownLedger(String name) {
        return new IntakeRefused(Kind.NOT_FOUND, "intake.unknown-ledger", name);
    }

    static IntakeRefused contentForgotten() {
        return new IntakeRefused(Kind.CONFLICT, "intake.content-forgotten");
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

    static IntakeRefused notAdmin() {
        return new IntakeRefused(Kind.FORBIDDEN, "intake.not-admin");
    }

    static IntakeRefused reasonTooShort(int shortest) {
        return new IntakeRefused(Kind.INVALID, "intake.reason-too-short", shortest);
    }

    static IntakeRefused notDismissible(Fate fate) {
        return new IntakeRefused(
                Kind.CONFLICT,
                "intake.not-dismissible",
                new DefaultMessageSourceResolvable("intake.fate." + fate.name()));
    }
}

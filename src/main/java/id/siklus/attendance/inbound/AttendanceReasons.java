package id.siklus.attendance.inbound;

import id.siklus.attendance.TapRef;
import id.siklus.intake.Reason;

/** Why the day ledger does not take a fact. */
final class AttendanceReasons {

    private AttendanceReasons() {}

    /** Waits for what it corrects. */
    static Reason unknownFact(TapRef tap) {
        return Reason.of("attendance.reason.unknown-fact", tap.id(), tap.source());
    }

    /** Corrects what is somebody else's. */
    static Reason factOfSomebodyElse(TapRef tap) {
        return Reason.of("attendance.reason.other-subject", tap.id());
    }
}

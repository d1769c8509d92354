package id.siklus.attendance;

import id.siklus.intake.EventRecord;
import java.time.LocalDate;

/**
 * A record of presence as an event reports it.
 *
 * @param day the office day it belongs to
 * @param late whether the month of that day is closed already
 */
public record PresenceFact(EventRecord event, PresenceKind kind, LocalDate day, boolean late) {

    /** The same for the same fact under different ids. */
    long fingerprint() {
        return event.fingerprint("method", "enteredBy", "place", "flags");
    }
}

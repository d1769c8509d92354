package id.siklus.attendance;

import id.siklus.intake.EventRecord;
import java.time.LocalDate;

/**
 * What an event decides about a day; the time of the event is when that was decided.
 *
 * @param late whether the month of that day is closed already
 */
public record DayDecision(EventRecord event, LocalDate day, boolean late) {

    /** The same for the same decision under different ids. */
    long fingerprint() {
        return event.fingerprint("status", "verified", "document");
    }
}

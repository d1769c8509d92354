package id.siklus.attendance;

import id.siklus.intake.EventRecord;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A correction as an event reports it: of a record of presence, or of a tap that was forgotten.
 *
 * @param corrects absent where a tap was forgotten
 * @param tapDay day of what is corrected
 * @param at when it should have been; absent where what is corrected is void
 * @param day office day of that moment
 * @param late whether a month on which it bears is closed already
 */
public record Correction(
        EventRecord event,
        PresenceKind kind,
        @Nullable TapRef corrects,
        @Nullable LocalDate tapDay,
        @Nullable Instant at,
        @Nullable LocalDate day,
        boolean late) {}

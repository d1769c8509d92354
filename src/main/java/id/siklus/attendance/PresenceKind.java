package id.siklus.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What a record of presence says. */
public enum PresenceKind {
    CHECK_IN,
    CHECK_OUT,
    BREAK_OUT,
    BREAK_IN,
    ROLL_CALL,
    CEREMONY,
    MIDDAY_CONFIRMATION,
    PERMIT_OUT,
    PERMIT_IN;

    private static final LocalTime END_OF_NIGHT = LocalTime.of(4, 0);

    /** The office day of such a record: whoever checks out before 04.00 ends the day before. */
    public LocalDate dayOf(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        boolean endsDayBefore = this == CHECK_OUT && local.toLocalTime().isBefore(END_OF_NIGHT);
        return endsDayBefore ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
}

package id.siklus.attendance;

import id.siklus.attendance.MonthlyAttendance.Day;
import id.siklus.attendance.MonthlyAttendance.Tap;
import id.siklus.cycle.WorkingCalendar;
import id.siklus.cycle.WorkingCalendar.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a working day add up to. Of several check-ins the earliest counts, of check-outs the latest. A
 * decision outweighs the taps unless it says that the person was present or, wrongly, was not.
 */
final class DayReckoning {

    private final ZoneId zone;
    private final WorkingCalendar calendar;

    DayReckoning(ZoneId zone, WorkingCalendar calendar) {
        this.zone = zone;
        this.calendar = calendar;
    }

    /**
     * Reckons a working day from what counts of it.
     *
     * @param corrected whether something of that day was corrected
     */
    Day reckon(LocalDate date, Collection<Presence> presence, @Nullable Decided decided, boolean corrected) {
        Optional<Instant> in = moments(presence, PresenceKind.CHECK_IN).min(Instant::compareTo);
        Optional<Instant> out = moments(presence, PresenceKind.CHECK_OUT).max(Instant::compareTo);
        Hours hours = calendar.hoursOf(date);
        DayState state = state(decided, in.isPresent() || out.isPresent());
        return new Day(
                date,
                state,
                state.excuses()
                        ? 0
                        : in.map(at -> minutes(moment(date, hours.start()), at)).orElse(0),
                state.excuses()
                        ? 0
                        : out.map(at -> minutes(at, moment(date, hours.end()))).orElse(0),
                state == DayState.PRESENT ? missing(in, out) : Set.of(),
                presence.stream().anyMatch(fact -> fact.kind() == PresenceKind.ROLL_CALL),
                presence.stream().anyMatch(Presence::enteredBySelf),
                corrected);
    }

    private static DayState state(@Nullable Decided decided, boolean tapped) {
        DayState status = decided == null ? DayState.UNVERIFIED : decided.status();
        if (status.excuses() || status == DayState.REMOTE) {
            return status;
        }
        if (tapped) {
            return DayState.PRESENT;
        }
        return status == DayState.UNEXCUSED ? DayState.UNEXCUSED : DayState.UNVERIFIED;
    }

    private static Set<Tap> missing(Optional<Instant> in, Optional<Instant> out) {
        Set<Tap> missing = EnumSet.noneOf(Tap.class);
        if (in.isEmpty()) {
            missing.add(Tap.IN);
        }
        if (out.isEmpty()) {
            missing.add(Tap.OUT);
        }
        return missing;
    }

    private static Stream<Instant> moments(Collection<Presence> presence, PresenceKind kind) {
        return presence.stream().filter(fact -> fact.kind() == kind).map(Presence::at);
    }

    private Instant moment(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    /** Whole minutes from one moment to a later one, none where it is not later. */
    private static int minutes(Instant from, Instant to) {
        return (int) Math.max(0, ChronoUnit.MINUTES.between(from, to));
    }
}

package id.siklus.attendance;

import org.springframework.modulith.NamedInterface;

/** What is known of a working day. */
@NamedInterface("api")
public enum DayState {
    PRESENT,
    OFFICIAL_TRIP,
    SICK,
    PERMIT,
    LEAVE_ANNUAL,
    LEAVE_LONG,
    LEAVE_MATERNITY,
    LEAVE_IMPORTANT,
    LEAVE_UNPAID,
    REMOTE,
    STUDY,
    UNEXCUSED,
    /** No fact says anything yet; never counted as absence. */
    UNVERIFIED;

    /** Whether lateness and missing taps of such a day do not matter. */
    boolean excuses() {
        return this != PRESENT && this != REMOTE && this != UNEXCUSED && this != UNVERIFIED;
    }
}

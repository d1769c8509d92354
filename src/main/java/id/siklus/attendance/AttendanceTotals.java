package id.siklus.attendance;

import org.springframework.modulith.NamedInterface;

/** Figures of several months, as {@link MonthlyAttendance} has them of one, added up. */
@NamedInterface("api")
public record AttendanceTotals(int workingDays, int lateDays, int lateMinutes, int unexcusedVerified) {

    static final AttendanceTotals NONE = new AttendanceTotals(0, 0, 0, 0);

    AttendanceTotals plus(AttendanceTotals other) {
        return new AttendanceTotals(
                workingDays + other.workingDays,
                lateDays + other.lateDays,
                lateMinutes + other.lateMinutes,
                unexcusedVerified + other.unexcusedVerified);
    }
}

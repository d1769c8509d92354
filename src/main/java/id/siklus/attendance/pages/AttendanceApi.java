package id.siklus.attendance.pages;

import id.siklus.attendance.DayState;
import id.siklus.attendance.MonthlyAttendance;
import id.siklus.attendance.MonthlyAttendance.Day;
import id.siklus.attendance.MonthlyAttendance.Tap;
import id.siklus.attendance.ReadAttendance;
import id.siklus.shared.PersonId;
import id.siklus.web.CurrentPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Working days of somebody in a month, and what they add up to. */
@RestController
class AttendanceApi {

    private final ReadAttendance attendance;

    AttendanceApi(ReadAttendance attendance) {
        this.attendance = attendance;
    }

    @GetMapping("/api/v1/people/{nip}/attendance/{month}")
    MonthResource month(@CurrentPerson PersonId viewer, @PathVariable String nip, @PathVariable String month) {
        return MonthResource.of(attendance.month(viewer, nip, month));
    }

    /** The month as other systems read it. */
    record MonthResource(List<DayResource> days, int lateDays, int lateMinutes, int unexcusedVerified, boolean closed) {

        static MonthResource of(MonthlyAttendance month) {
            return new MonthResource(
                    month.days().stream().map(DayResource::of).toList(),
                    month.lateDays(),
                    month.lateMinutes(),
                    month.unexcusedVerified(),
                    month.closed());
        }
    }

    /** A working day as other systems read it. */
    record DayResource(
            LocalDate date,
            DayState state,
            int lateMinutes,
            int earlyMinutes,
            Set<Tap> missing,
            boolean rollCall,
            boolean enteredBySelf,
            boolean corrected) {

        static DayResource of(Day day) {
            return new DayResource(
                    day.date(),
                    day.state(),
                    day.lateMinutes(),
                    day.earlyMinutes(),
                    day.missing(),
                    day.rollCall(),
                    day.enteredBySelf(),
                    day.corrected());
        }
    }
}

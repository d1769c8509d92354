package id.siklus.plan.pages;

import id.siklus.attendance.AttendanceLedger;
import id.siklus.attendance.MonthlyAttendance;
import id.siklus.shared.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** What pages of plans show of attendance. */
@Component
class Ledgers {

    private final AttendanceLedger attendance;
    private final DayBand band;

    Ledgers(AttendanceLedger attendance, DayBand band) {
        this.attendance = attendance;
        this.band = band;
    }

    MonthlyAttendance attendance(PersonId person, YearMonth month) {
        return attendance.month(person, month);
    }

    DayBand.Band days(PersonId person, YearMonth month, LocalDate today) {
        return band.of(attendance.month(person, month), today);
    }
}

package id.siklus.plan.pages;

import id.siklus.attendance.AttendanceLedger;
import id.siklus.attendance.MonthlyAttendance;
import id.siklus.shared.PersonId;
import id.siklus.work.WorkLedger;
import id.siklus.work.WorkLedger.RecentFact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** What pages of plans show of attendance and work. */
@Component
class Ledgers {

    private final AttendanceLedger attendance;
    private final WorkLedger work;
    private final DayBand band;

    Ledgers(AttendanceLedger attendance, WorkLedger work, DayBand band) {
        this.attendance = attendance;
        this.work = work;
        this.band = band;
    }

    MonthlyAttendance attendance(PersonId person, YearMonth month) {
        return attendance.month(person, month);
    }

    DayBand.Band days(PersonId person, YearMonth month, LocalDate today) {
        return band.of(attendance.month(person, month), today);
    }

    List<RecentFact> recent(PersonId person, int limit) {
        return work.recent(person, limit);
    }
}

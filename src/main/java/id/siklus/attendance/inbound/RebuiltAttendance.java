package id.siklus.attendance.inbound;

import id.siklus.attendance.AttendanceRows;
import id.siklus.intake.RebuiltLedger;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the day ledger anew, by the way on which its facts came in. */
@Component
class RebuiltAttendance implements RebuiltLedger {

    private final AttendanceHandler handler;
    private final AttendanceRows rows;

    RebuiltAttendance(AttendanceHandler handler, AttendanceRows rows) {
        this.handler = handler;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public Set<String> types() {
        return Set.of(AttendanceTypes.RECORDED, AttendanceTypes.DAY_STATUS, AttendanceTypes.CORRECTED);
    }

    @Override
    public Rebuilding begin() {
        rows.empty();
        return Rebuilding.of(handler::writeAgain, rows::restore);
    }
}

package id.siklus.attendance.inbound;

import id.siklus.attendance.AttendanceRows;
import id.siklus.intake.EventRecord;
import id.siklus.intake.RebuiltLedger;
import id.siklus.intake.RecordKey;
import java.util.List;
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
        return new Rebuilding() {
            @Override
            public void add(List<EventRecord> events, Set<RecordKey> late) {
                handler.writeAgain(events, late);
            }

            @Override
            public void end() {
                rows.restore();
            }
        };
    }
}

package id.siklus.attendance.inbound;

import java.util.Set;

/** The types of events that the attendance ledger takes. */
final class AttendanceTypes {

    static final String RECORDED = "id.siklus.attendance.recorded.v1";
    static final String DAY_STATUS = "id.siklus.attendance.day-status.v1";
    static final String CORRECTED = "id.siklus.attendance.corrected.v1";
    static final String MONTH_CLOSED = "id.siklus.attendance.month-closed.v1";

    static final Set<String> ALL = Set.of(RECORDED, DAY_STATUS, CORRECTED, MONTH_CLOSED);

    private AttendanceTypes() {}
}

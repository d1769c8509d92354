package id.siklus.attendance;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttendanceRows implements AttendanceRows {

    /** Locked in the order in which facts are written. */
    private static final List<String> EMPTY = List.of(
            """
            lock table attendance.tap, attendance.tap_alias, attendance.correction, attendance.day_status
              in exclusive mode
            """,
            """
            create temporary table declined_attendance on commit drop as
            select record from attendance.tap where declined
            union all
            select record from attendance.day_status where declined
            union all
            select record from attendance.correction where declined
            """,
            "delete from attendance.correction",
            "delete from attendance.tap_alias",
            "delete from attendance.tap",
            "delete from attendance.day_status");

    private static final List<String> RESTORE = List.of(
            "update attendance.tap t set declined = true from declined_attendance d where d.record = t.record",
            "update attendance.day_status t set declined = true from declined_attendance d where d.record = t.record",
            "update attendance.correction t set declined = true from declined_attendance d where d.record = t.record");

    private final JdbcClient jdbc;

    JdbcAttendanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void empty() {
        EMPTY.forEach(statement -> jdbc.sql(statement).update());
    }

    @Override
    public void restore() {
        RESTORE.forEach(statement -> jdbc.sql(statement).update());
    }
}

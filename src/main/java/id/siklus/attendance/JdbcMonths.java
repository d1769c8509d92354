package id.siklus.attendance;

import id.siklus.attendance.MonthlyAttendance.Day;
import id.siklus.cycle.Office;
import id.siklus.cycle.WorkingCalendar;
import id.siklus.ledger.ClosedMonths;
import id.siklus.ledger.LedgerTopic;
import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the facts of a month and reckons its days. */
@Repository
class JdbcMonths {

    /** Taps and corrections of the days: what was corrected does not count, what it was corrected to does. */
    private static final String PRESENCE = """
            with standing as (
                select distinct on (coalesce(tap, record)) *
                  from attendance.correction
                 where employee = :employee and (not late or :withLate and not declined)
                 order by coalesce(tap, record), decided_at desc, sequence desc nulls last, id desc, source desc)
            select t.day, t.kind, t.at, coalesce(t.entered_by = t.employee, false) as entered_by_self,
                   s.record is null as counts, s.record is not null as corrected
              from attendance.tap t
              left join standing s on s.tap = t.record
             where t.employee = :employee and t.day between :first and :last
               and (not t.late or :withLate and not t.declined)
            union all
            select s.day, s.kind, s.at, false, true, true
              from standing s
             where s.day between :first and :last
            """;

    private static final String DECISIONS = """
            select distinct on (day) day, status, verified
              from attendance.day_status
             where employee = :employee and day between :first and :last and (not late or :withLate and not declined)
             order by day, decided_at desc, sequence desc nulls last, id desc, source desc
            """;

    private static final String LAST_FACT = """
            select max(at)
              from (select max(at) as at from attendance.tap
                     where employee = :employee and day between :first and :last and not late
                    union all
                    select max(decided_at) from attendance.day_status
                     where employee = :employee and day between :first and :last and not late
                    union all
                    select max(decided_at) from attendance.correction
                     where employee = :employee and coalesce(day, tap_day) between :first and :last and not late) facts
            """;

    private final JdbcClient jdbc;
    private final Office office;
    private final ClosedMonths closedMonths;

    JdbcMonths(JdbcClient jdbc, Office office, ClosedMonths closedMonths) {
        this.jdbc = jdbc;
        this.office = office;
        this.closedMonths = closedMonths;
    }

    /** The month as it is, or as it would be with the late facts about which nobody has decided. */
    MonthlyAttendance month(PersonId person, YearMonth month, boolean withLate) {
        Set<LocalDate> corrected = new HashSet<>();
        Map<LocalDate, List<Presence>> presence = presence(person, month, withLate, corrected);
        Map<LocalDate, Decided> decisions = decisions(person, month, withLate);
        WorkingCalendar calendar = office.calendar(month.atDay(1), month.atEndOfMonth());
        DayReckoning reckoning = new DayReckoning(office.zone(), calendar);
        List<Day> days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(calendar::isWorkingDay)
                .map(date -> reckoning.reckon(
                        date, presence.getOrDefault(date, List.of()), decisions.get(date), corrected.contains(date)))
                .toList();
        return new MonthlyAttendance(
                month,
                days,
                (int) days.stream().filter(day -> day.lateMinutes() >= 1).count(),
                days.stream().mapToInt(Day::lateMinutes).sum(),
                (int) days.stream()
                        .filter(day -> isVerifiedAbsence(day, decisions.get(day.date())))
                        .count(),
                closedMonths
                        .closed(LedgerTopic.ATTENDANCE, List.of(person), month)
                        .contains(person),
                lastFactAt(person, month));
    }

    private static boolean isVerifiedAbsence(Day day, @Nullable Decided decided) {
        return day.state() == DayState.UNEXCUSED && decided != null && decided.verified();
    }

    private Map<LocalDate, List<Presence>> presence(
            PersonId person, YearMonth month, boolean withLate, Set<LocalDate> corrected) {
        Map<LocalDate, List<Presence>> presence = new HashMap<>();
        of(person, month, PRESENCE).param("withLate", withLate).query(row -> {
            LocalDate date = row.getObject("day", LocalDate.class);
            if (row.getBoolean("corrected")) {
                corrected.add(date);
            }
            if (row.getBoolean("counts")) {
                presence.computeIfAbsent(date, day -> new ArrayList<>())
                        .add(new Presence(
                                PresenceKind.valueOf(row.getString("kind")),
                                instant(row, "at"),
                                row.getBoolean("entered_by_self")));
            }
        });
        return presence;
    }

    private Map<LocalDate, Decided> decisions(PersonId person, YearMonth month, boolean withLate) {
        Map<LocalDate, Decided> decisions = new HashMap<>();
        of(person, month, DECISIONS).param("withLate", withLate).query(row -> {
            decisions.put(
                    row.getObject("day", LocalDate.class),
                    new Decided(DayState.valueOf(row.getString("status")), row.getBoolean("verified")));
        });
        return decisions;
    }

    private @Nullable Instant lastFactAt(PersonId person, YearMonth month) {
        return of(person, month, LAST_FACT)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private StatementSpec of(PersonId person, YearMonth month, String sql) {
        return jdbc.sql(sql)
                .param("employee", person.value())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

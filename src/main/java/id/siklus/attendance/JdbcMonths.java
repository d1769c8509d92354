package id.siklus.attendance;

import id.siklus.attendance.MonthlyAttendance.Day;
import id.siklus.cycle.Office;
import id.siklus.cycle.WorkingCalendar;
import id.siklus.ledger.ClosedMonths;
import id.siklus.ledger.LedgerTopic;
import id.siklus.shared.PersonId;
import id.siklus.shared.ReadOnce;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts of months, all in one statement, and reckons their days. */
@Repository
class JdbcMonths {

    /**
     * Everything about the days at once. Taps and corrections: what was corrected does not count, what it was corrected
     * to does. Of the decisions about a day the latest in order. Of each month the newest fact that did not come late,
     * and whether any did that nobody has decided about.
     */
    private static final String FACTS = """
            with standing as (
                select distinct on (coalesce(tap, record)) *
                  from attendance.correction
                 where employee = :employee and (not late or :withLate and not declined)
                 order by coalesce(tap, record), decided_at desc, sequence desc nulls last, id desc, source desc)
            select 'PRESENCE' as part, t.day, t.kind as what, t.at,
                   coalesce(t.entered_by = t.employee, false) as flag,
                   s.record is null as counts, s.record is not null as corrected
              from attendance.tap t
              left join standing s on s.tap = t.record
             where t.employee = :employee and t.day between :first and :last
               and (not t.late or :withLate and not t.declined)
            union all
            select 'PRESENCE', s.day, s.kind, s.at, false, true, true
              from standing s
             where s.day between :first and :last
            union all
            select 'DECISION', d.day, d.status, null, d.verified, true, false
              from (select distinct on (day) day, status, verified
                      from attendance.day_status
                     where employee = :employee and day between :first and :last
                       and (not late or :withLate and not declined)
                     order by day, decided_at desc, sequence desc nulls last, id desc, source desc) d
            union all
            select 'NEWEST', date_trunc('month', facts.day)::date, null, max(facts.at), false, false, false
              from (select day, at from attendance.tap
                     where employee = :employee and day between :first and :last and not late
                    union all
                    select day, decided_at from attendance.day_status
                     where employee = :employee and day between :first and :last and not late
                    union all
                    select coalesce(day, tap_day), decided_at from attendance.correction
                     where employee = :employee and coalesce(day, tap_day) between :first and :last and not late) facts
             group by 2
            union all
            select distinct 'LATE', date_trunc('month', facts.day)::date, null, null::timestamptz, false, false, false
              from (select day from attendance.tap
                     where employee = :employee and day between :first and :last and late and not declined
                    union all
                    select day from attendance.day_status
                     where employee = :employee and day between :first and :last and late and not declined
                    union all
                    select case when day between :first and :last then day else tap_day end from attendance.correction
                     where employee = :employee and late and not declined
                       and (day between :first and :last or tap_day between :first and :last)) facts
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
        Facts facts = read(person, List.of(month), withLate);
        ReadOnce.of(lateIn(person, month), () -> facts.late.contains(month));
        return reckon(
                month,
                facts,
                closedMonths
                        .closed(LedgerTopic.ATTENDANCE, List.of(person), month)
                        .contains(person));
    }

    /** Whether something of the month came late and is not decided, as far as the month has been read. */
    static Optional<Boolean> knownLate(PersonId person, YearMonth month) {
        return ReadOnce.known(lateIn(person, month));
    }

    private static List<Object> lateIn(PersonId person, YearMonth month) {
        return List.of("attendance.late", person, month);
    }

    /** The sums of months that follow each other. */
    AttendanceTotals totals(PersonId person, List<YearMonth> months) {
        if (months.isEmpty()) {
            return AttendanceTotals.NONE;
        }
        Facts facts = read(person, months, false);
        return months.stream()
                .map(month -> reckon(month, facts, false))
                .map(month -> new AttendanceTotals(
                        month.days().size(), month.lateDays(), month.lateMinutes(), month.unexcusedVerified()))
                .reduce(AttendanceTotals.NONE, AttendanceTotals::plus);
    }

    private Facts read(PersonId person, List<YearMonth> months, boolean withLate) {
        LocalDate first = months.get(0).atDay(1);
        LocalDate last = months.get(months.size() - 1).atEndOfMonth();
        Facts facts = new Facts();
        jdbc.sql(FACTS)
                .param("employee", person.value())
                .param("first", first)
                .param("last", last)
                .param("withLate", withLate)
                .query(facts::add);
        return facts;
    }

    private MonthlyAttendance reckon(YearMonth month, Facts facts, boolean closed) {
        WorkingCalendar calendar = office.calendar(month.atDay(1), month.atEndOfMonth());
        DayReckoning reckoning = new DayReckoning(office.zone(), calendar);
        List<Day> days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(calendar::isWorkingDay)
                .map(date -> reckoning.reckon(
                        date,
                        facts.presence.getOrDefault(date, List.of()),
                        facts.decisions.get(date),
                        facts.corrected.contains(date)))
                .toList();
        return new MonthlyAttendance(
                month,
                days,
                (int) days.stream().filter(day -> day.lateMinutes() >= 1).count(),
                days.stream().mapToInt(Day::lateMinutes).sum(),
                (int) days.stream()
                        .filter(day -> isVerifiedAbsence(day, facts.decisions.get(day.date())))
                        .count(),
                closed,
                facts.newest.get(month));
    }

    private static boolean isVerifiedAbsence(Day day, @Nullable Decided decided) {
        return day.state() == DayState.UNEXCUSED && decided != null && decided.verified();
    }

    /** What is known of some days. */
    private static final class Facts {

        private final Map<LocalDate, List<Presence>> presence = new HashMap<>();
        private final Set<LocalDate> corrected = new HashSet<>();
        private final Map<LocalDate, Decided> decisions = new HashMap<>();
        private final Map<YearMonth, Instant> newest = new HashMap<>();
        private final Set<YearMonth> late = new HashSet<>();

        void add(ResultSet row) throws SQLException {
            LocalDate date = row.getObject("day", LocalDate.class);
            switch (row.getString("part")) {
                case "PRESENCE" -> addPresence(date, row);
                case "DECISION" ->
                    decisions.put(date, new Decided(DayState.valueOf(row.getString("what")), row.getBoolean("flag")));
                case "NEWEST" -> newest.put(YearMonth.from(date), instant(row));
                default -> late.add(YearMonth.from(date));
            }
        }

        private void addPresence(LocalDate date, ResultSet row) throws SQLException {
            if (row.getBoolean("corrected")) {
                corrected.add(date);
            }
            if (row.getBoolean("counts")) {
                presence.computeIfAbsent(date, day -> new ArrayList<>())
                        .add(new Presence(
                                PresenceKind.valueOf(row.getString("what")), instant(row), row.getBoolean("flag")));
            }
        }

        private static Instant instant(ResultSet row) throws SQLException {
            return row.getObject("at", OffsetDateTime.class).toInstant();
        }
    }
}

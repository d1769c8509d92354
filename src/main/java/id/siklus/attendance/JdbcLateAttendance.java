package id.siklus.attendance;

import id.siklus.intake.LateRecords;
import id.siklus.intake.RecordKey;
import id.siklus.shared.Columns;
import id.siklus.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLateAttendance implements LateAttendance {

    private static final String UNDECIDED = """
            select employee, day, at, 'recorded' as type, kind as what
              from attendance.tap
             where employee = any(:people) and day between :first and :last and late and not declined
            union all
            select employee, day, decided_at, 'day-status', status
              from attendance.day_status
             where employee = any(:people) and day between :first and :last and late and not declined
            union all
            select employee, coalesce(day, tap_day), decided_at, 'corrected', reason
              from attendance.correction
             where employee = any(:people) and late and not declined
               and (day between :first and :last or tap_day between :first and :last)
             order by day, at, type
            """;

    private static final String MONTHS = """
            select employee, day from attendance.tap where employee = any(:people) and late and not declined
            union
            select employee, day from attendance.day_status where employee = any(:people) and late and not declined
            union
            select employee, coalesce(tap_day, day)
              from attendance.correction
             where employee = any(:people) and late and not declined
            """;

    private static final String ACCEPT_TAPS = """
            update attendance.tap set late = false
             where employee = any(:people) and day between :first and :last and late and not declined
            returning record
            """;

    private static final String ACCEPT_DECISIONS = """
            update attendance.day_status set late = false
             where employee = any(:people) and day between :first and :last and late and not declined
            returning record
            """;

    private static final String ACCEPT_CORRECTIONS = """
            update attendance.correction set late = false
             where employee = any(:people) and late and not declined
               and (day between :first and :last or tap_day between :first and :last)
            returning record
            """;

    private static final String DECLINE_TAPS = """
            update attendance.tap set declined = true
             where employee = any(:people) and day between :first and :last and late and not declined
            """;

    private static final String DECLINE_DECISIONS = """
            update attendance.day_status set declined = true
             where employee = any(:people) and day between :first and :last and late and not declined
            """;

    private static final String DECLINE_CORRECTIONS = """
            update attendance.correction set declined = true
             where employee = any(:people) and late and not declined
               and (day between :first and :last or tap_day between :first and :last)
            """;

    private final JdbcClient jdbc;
    private final JdbcMonths months;
    private final JdbcDayLedger days;
    private final JdbcCorrections corrections;
    private final LateRecords records;
    private final AttendanceNews news;

    JdbcLateAttendance(
            JdbcClient jdbc,
            JdbcMonths months,
            JdbcDayLedger days,
            JdbcCorrections corrections,
            LateRecords records,
            AttendanceNews news) {
        this.jdbc = jdbc;
        this.months = months;
        this.days = days;
        this.corrections = corrections;
        this.records = records;
        this.news = news;
    }

    @Override
    public Map<PersonId, Set<YearMonth>> undecided(Collection<PersonId> people) {
        Map<PersonId, Set<YearMonth>> found = new HashMap<>();
        jdbc.sql(MONTHS).param("people", Columns.texts(people, PersonId::value)).query(row -> {
            found.computeIfAbsent(new PersonId(row.getString("employee")), person -> new HashSet<>())
                    .add(YearMonth.from(row.getObject("day", LocalDate.class)));
        });
        return found;
    }

    @Override
    public List<LateFact> facts(PersonId person, YearMonth month) {
        boolean none = JdbcMonths.knownLate(person, month).filter(late -> !late).isPresent();
        return none ? List.of() : read(person, month);
    }

    private List<LateFact> read(PersonId person, YearMonth month) {
        return of(UNDECIDED, List.of(person), month)
                .query(JdbcLateAttendance::fact)
                .list();
    }

    @Override
    public MonthlyAttendance withLateFacts(PersonId person, YearMonth month) {
        return months.month(person, month, true);
    }

    @Override
    public int accept(PersonId person, YearMonth month) {
        List<RecordKey> accepted = new ArrayList<>(accept(ACCEPT_TAPS, person, month));
        accepted.addAll(accept(ACCEPT_DECISIONS, person, month));
        List<RecordKey> corrected = accept(ACCEPT_CORRECTIONS, person, month);
        accepted.addAll(corrected);
        if (accepted.isEmpty()) {
            return 0;
        }
        records.accepted(accepted);
        List<RecordKey> replaced = new ArrayList<>(corrections.replacedBy(corrected));
        replaced.addAll(days.replaced(person, month));
        records.superseded(replaced);
        news.announce(List.of(person), Map.of());
        return accepted.size();
    }

    @Override
    public int decline(PersonId person, YearMonth month) {
        int declined = 0;
        for (String statement : List.of(DECLINE_TAPS, DECLINE_DECISIONS, DECLINE_CORRECTIONS)) {
            declined += of(statement, List.of(person), month).update();
        }
        return declined;
    }

    private List<RecordKey> accept(String statement, PersonId person, YearMonth month) {
        return of(statement, List.of(person), month).query(UUID.class).list().stream()
                .map(RecordKey::new)
                .toList();
    }

    private StatementSpec of(String statement, Collection<PersonId> people, YearMonth month) {
        return jdbc.sql(statement)
                .param("people", Columns.texts(people, PersonId::value))
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth());
    }

    private static LateFact fact(ResultSet row, int number) throws SQLException {
        return new LateFact(
                row.getObject("day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("what"));
    }
}

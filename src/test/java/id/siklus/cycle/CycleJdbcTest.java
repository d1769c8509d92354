package id.siklus.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.shared.BusinessClock;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CycleJdbcTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private final JdbcClient jdbc = JdbcClient.create(EmbeddedDatabase.fresh());
    private final List<Object> published = new ArrayList<>();
    private Instant now = at("2026-01-05T08:00");
    private Office office;
    private OpenMonths openMonths;
    private DueDates dueDates;

    @BeforeEach
    void setUp() {
        BusinessClock clock = new BusinessClock(
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> Duration.between(Instant.EPOCH, now));
        office = new OfficeByCalendar(
                new CycleSettings(WIB, false, 500, Duration.ofSeconds(30), 6),
                clock,
                new JdbcCalendars(jdbc, Clock.systemUTC()));
        openMonths = new OpenMonths(new JdbcOpenedMonths(jdbc), office, clock, published::add);
        CurrentLaw law =
                new CurrentLaw(new JdbcDeadlineRules(jdbc), new JdbcLadderSteps(jdbc), office, Clock.systemUTC());
        dueDates = new DueDatesByRule(law, office);
    }

    @ParameterizedTest(name = "{0} opened {1} is due {2}")
    @CsvSource({
        "draft-contract,      2026-01-05T08:00, 2026-01-31T23:59",
        "sign-contract,       2026-01-20T10:00, 2026-01-31T23:59",
        "review-contract,     2026-01-05T08:00, 2026-01-12T23:59",
        // Isra Mikraj, 16 January, and the weekend are not worked
        "review-contract,     2026-01-14T08:00, 2026-01-22T23:59",
        // the office counts by its own date: 23.30 UTC is the next morning in Palembang
        "review-contract,     2026-01-06T06:30, 2026-01-13T23:59",
        "acknowledge-result,  2026-03-16T08:00, 2026-04-13T23:59",
        "rate-year,           2026-12-01T08:00, 2027-01-31T23:59",
        "self-report,         2026-12-01T08:00, 2026-12-31T23:59"
    })
    void tasksOfAYearAreDueByTheirRule(String kind, String opened, String due) {
        assertThat(dueDates.dueOn(kind, 2026, at(opened))).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} of {1} opened {2}, first month {3}, is due {4}")
    @CsvSource({
        "plan-month,     2026-02, 2026-01-22T08:00, false, 2026-01-30T23:59",
        "plan-month,     2026-01, 2026-01-12T08:00, true,  2026-01-20T23:59",
        "approve-plan,   2026-02, 2026-01-28T08:00, false, 2026-02-02T23:59",
        "realise-month,  2026-01, 2026-02-02T08:00, false, 2026-02-09T23:59",
        "evaluate-month, 2026-01, 2026-02-12T08:00, false, 2026-02-23T23:59"
    })
    void tasksOfAMonthAreDueByTheirRule(String kind, String month, String opened, boolean first, String due) {
        assertThat(dueDates.dueOn(kind, YearMonth.parse(month), at(opened), first))
                .isEqualTo(at(due));
    }

    @Test
    void everyDeadlineNamesItsLegalBasis() {
        assertThat(jdbc.sql("select count(*) from cycle.deadline_rule where btrim(legal_basis) = ''")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aYearWithoutCalendarHasWeekendsOnly() {
        WorkingCalendar calendar = office.calendar(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31));

        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 1, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 1, 5))).isFalse();
    }

    @Test
    void theFirstLookOpensTheCurrentMonthAndTheNextAndNoneBefore() {
        assertThat(openMonths.openDue()).containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2));
        assertThat(published)
                .containsExactly(new MonthOpened(YearMonth.of(2026, 1)), new MonthOpened(YearMonth.of(2026, 2)));
    }

    @Test
    void aMonthOpensOnTheFirstDayOfTheMonthBeforeAndOnce() {
        openMonths.openDue();
        now = at("2026-01-31T23:59");
        assertThat(openMonths.openDue()).isEmpty();
        now = at("2026-02-01T00:00");

        assertThat(openMonths.openDue()).containsExactly(YearMonth.of(2026, 3));
        assertThat(openMonths.openDue()).isEmpty();
    }

    @Test
    void aClockThatJumpsOpensEveryMonthOnTheWayInOrder() {
        openMonths.openDue();
        now = at("2026-04-25T08:00");

        assertThat(openMonths.openDue())
                .containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4), YearMonth.of(2026, 5));
        assertThat(new JdbcOpenedMonths(jdbc).opened(2026)).hasSize(5);
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(WIB).toInstant();
    }
}

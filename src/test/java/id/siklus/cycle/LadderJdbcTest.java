package id.siklus.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.shared.BusinessClock;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LadderJdbcTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private final JdbcClient jdbc = JdbcClient.create(EmbeddedDatabase.fresh());
    private final Office office = new OfficeByCalendar(
            new CycleSettings(WIB, false, 500, Duration.ofSeconds(30), 6),
            BusinessClock.atMachineTime(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
            new JdbcCalendars(jdbc, Clock.systemUTC()));
    private final Ladder ladder = new Ladder(
            new CurrentLaw(new JdbcDeadlineRules(jdbc), new JdbcLadderSteps(jdbc), office, Clock.systemUTC()), office);

    @ParameterizedTest(name = "{0} opened {1} and due {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 31 January is a Saturday; 16 and 17 February are free
                "draft-contract  | 2026-01-05T08:00 | 2026-01-31T23:59 | remind 01-26, remind 01-30, EVALUATOR 02-02, REVIEWER 02-04, UNIT_ADMIN 02-06",
                "review-contract | 2026-01-05T08:00 | 2026-01-12T23:59 | remind 01-09, REVIEWER 01-13, UNIT_ADMIN 01-15",
                "approve-plan    | 2026-02-12T08:00 | 2026-02-19T23:59 | remind 02-18, REVIEWER 02-20, UNIT_ADMIN 02-24",
                // opened too late for a reminder
                "review-contract | 2026-01-12T09:00 | 2026-01-12T23:59 | REVIEWER 01-13, UNIT_ADMIN 01-15",
                // opened after its due date: counted from the opening
                "sign-contract   | 2026-02-05T10:00 | 2026-01-31T23:59 | EVALUATOR 02-06, REVIEWER 02-10, UNIT_ADMIN 02-12",
                "rate-year       | 2026-12-10T08:00 | 2027-01-31T23:59 | remind 01-10, remind 01-29, REVIEWER 02-01, UNIT_ADMIN 02-03",
                "acknowledge-result | 2026-01-12T08:00 | 2026-01-30T23:59 | remind 01-21, remind 01-29",
                "nobody-knows    | 2026-01-05T08:00 | 2026-01-12T23:59 | ''",
            })
    void theStepsOfATaskLieOnWorkingMornings(String kind, String since, String due, String steps) {
        List<String> rungs = ladder.rungsOf(kind, at(since), at(due)).stream()
                .map(rung -> (rung.level() == null ? "remind" : rung.level()) + " " + morning(rung.at()))
                .toList();

        assertThat(String.join(", ", rungs)).isEqualTo(steps);
    }

    @Test
    void everyStepNamesItsLegalBasisAndAKindThatHasADueDate() {
        assertThat(jdbc.sql("""
                        select count(*) from cycle.ladder_step step
                         where btrim(legal_basis) = ''
                            or not exists (select from cycle.deadline_rule rule where rule.kind = step.kind)
                        """).query(Integer.class).single()).isZero();
    }

    private static String morning(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, WIB);
        assertThat(local.getHour()).isEqualTo(8);
        return local.toLocalDate().toString().substring(5);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }
}

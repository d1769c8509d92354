package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.testing.DatabaseTest;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is forgotten, and not a day too early. */
@DatabaseTest
class RetentionTest {

    private final IntakeFixture fixture = new IntakeFixture(jdbc -> List.of(new TakesAll()));
    private final JdbcClient jdbc = fixture.jdbc();

    /** The fixture stands in March 2026. */
    @Test
    void aMonthOfContentGoesWhenItsLastDayIsOldEnough() {
        fixture.take(Events.tap("1"));

        forgetAt("2026-05-31T23:59:59Z", 2);
        assertThat(months()).contains(YearMonth.of(2026, 3));

        forgetAt("2026-06-01T00:00:00Z", 2);
        assertThat(months()).doesNotContain(YearMonth.of(2026, 3)).contains(YearMonth.of(2026, 4));
        assertThat(jdbc.sql("select count(*) from intake.record")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        fixture.assertBalanced();
    }

    @Test
    void aMonthStaysWhileSomebodyNeedsSomeOfIt() {
        fixture.take(Events.tap("1").with("type", "id.siklus.attendance.recorded.v2"));

        forgetAt("2030-01-01T00:00:00Z", 1);

        assertThat(months()).contains(YearMonth.of(2026, 3));
        assertThat(jdbc.sql("select count(*) from intake.raw_record")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void identitiesAreForgottenByTheirAge() {
        Instant now = Instant.now();
        fixture.take(Events.tap("1"), Events.tap("2").data("kind", "SLEPT"));

        forgetAt(now.plusSeconds(31L * 86_400 - 60).toString(), 1200);
        assertThat(identities()).isEqualTo(1);

        forgetAt(now.plusSeconds(31L * 86_400 + 3_600).toString(), 1200);
        assertThat(identities()).isZero();
    }

    @Test
    void keysOfAMomentAreNotBeforeIt() {
        Instant before = Instant.now();
        UUID key = RecordKey.next().value();

        assertThat(key.toString()).isGreaterThan(Retention.firstKeyAt(before).toString());
        assertThat(key.toString())
                .isLessThan(Retention.firstKeyAt(before.plusSeconds(60)).toString());
    }

    private void forgetAt(String moment, int months) {
        new Retention(
                        new JdbcRetention(jdbc),
                        new RetentionSettings(months, 31),
                        Clock.fixed(Instant.parse(moment), ZoneOffset.UTC),
                        new org.springframework.beans.factory.support.StaticListableBeanFactory()
                                .getBeanProvider(io.micrometer.core.instrument.MeterRegistry.class))
                .forget();
    }

    private List<YearMonth> months() {
        return new JdbcRetention(jdbc).months();
    }

    private long identities() {
        return jdbc.sql("select count(*) from intake.identity")
                .query(Long.class)
                .single();
    }

    private static final class TakesAll implements IntakeHandler {

        @Override
        public Set<String> types() {
            return Set.of("id.siklus.attendance.recorded.v1");
        }

        @Override
        public Verdicts apply(List<EventRecord> events) {
            return new Verdicts();
        }
    }
}

package id.siklus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.intake.RecordKey;
import id.siklus.ledger.JdbcClosedMonths.ClosedUnit;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class JdbcClosedMonthsTest {

    private static final LedgerTopic TOPIC = LedgerTopic.values()[0];
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private final JdbcClosedMonths store = new JdbcClosedMonths(JdbcClient.create(EmbeddedDatabase.fresh()));

    @Test
    void onlyMonthsThatTheDaysTouchAndOnlyTheseUnitsAreFound() {
        close("ORG", JANUARY.minusMonths(1));
        close("ORG", JANUARY);
        close("ORG", JANUARY.plusMonths(1));
        close("ORG", JANUARY.plusMonths(2));
        close("ELSEWHERE", JANUARY);

        List<ClosedUnit> found =
                store.closedUnits(Set.of("ORG", "ORG-RBA"), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1));

        assertThat(found).extracting(ClosedUnit::unit).containsOnly("ORG");
        assertThat(found).extracting(ClosedUnit::month).containsExactly(JANUARY, JANUARY.plusMonths(1));
        assertThat(store.closedUnits(Set.of("ORG"), LocalDate.of(2026, 2, 28), null))
                .as("days without an end")
                .extracting(ClosedUnit::month)
                .containsExactly(JANUARY.plusMonths(1), JANUARY.plusMonths(2));
    }

    private void close(String unit, YearMonth month) {
        store.closeUnits(TOPIC, Map.of(new UnitMonth(unit, month), new RecordKey(UUID.randomUUID())));
    }
}

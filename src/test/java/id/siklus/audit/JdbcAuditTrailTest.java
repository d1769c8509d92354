package id.siklus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class JdbcAuditTrailTest {

    private final JdbcClient jdbc = JdbcClient.create(EmbeddedDatabase.fresh());

    @BeforeEach
    void appendOne() {
        new JdbcAuditTrail(jdbc, new ObjectMapper(), BusinessClock.atMachineTime(Clock.systemUTC()))
                .append(new PersonId("N-0001"), "contract.signed", "SKP-2026-00001", Map.of("late", true));
    }

    @Test
    void keepsWhoDidWhatToWhat() {
        assertThat(jdbc.sql("select actor, act, object, details from audit.entry")
                        .query()
                        .singleRow())
                .containsEntry("actor", "N-0001")
                .containsEntry("act", "contract.signed")
                .containsEntry("object", "SKP-2026-00001")
                .containsEntry("details", "{\"late\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit.entry set actor = 'N-0002'", "delete from audit.entry", "truncate audit.entry"})
    void refusesEveryChange(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
    }
}

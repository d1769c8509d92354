package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.engine.Gathering;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counters at the end of transactions, on a database of their own. */
@DatabaseTest
class FateTallyTest {

    private final DataSource source = EmbeddedDatabase.fresh();
    private final PlatformTransactionManager transactions = new JdbcTransactionManager(source);
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final FateTally tally = new FateTally(
            new JdbcCounts(jdbc),
            new FateMeters(new StaticListableBeanFactory(Map.of()).getBeanProvider(MeterRegistry.class)));
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final TransactionTemplate savepoint = new TransactionTemplate(transactions, new Nested());

    @Test
    void whatIsUndoneToASavepointIsNotCounted() {
        transaction.executeWithoutResult(status -> {
            tally.note(applied(1));
            savepoint.executeWithoutResult(nested -> {
                tally.note(applied(10));
                nested.setRollbackOnly();
            });
            savepoint.executeWithoutResult(nested -> tally.note(applied(100)));
        });

        assertThat(counted()).isEqualTo(101);
    }

    @Test
    void whatIsUndoneBeforeAnythingElseWasNotedIsNotCounted() {
        transaction.executeWithoutResult(status -> {
            savepoint.executeWithoutResult(nested -> {
                tally.note(applied(10));
                nested.setRollbackOnly();
            });
            tally.note(applied(1));
        });

        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void countersAreWrittenAfterAllElseThatIsDoneAtTheEnd() {
        List<Long> seen = new ArrayList<>();
        Gathering<String> gathering = new Gathering<>(items -> seen.add(counted()));

        transaction.executeWithoutResult(status -> {
            tally.note(applied(1));
            gathering.add("what comes later");
        });

        assertThat(seen).containsExactly(0L);
        assertThat(counted()).isEqualTo(1);
    }

    private static FateCounts applied(long records) {
        FateCounts fates = new FateCounts();
        fates.add("attendance", 0, Fate.APPLIED.name(), records);
        return fates;
    }

    private long counted() {
        return jdbc.sql("select coalesce(sum(records), 0) from intake.fate_count")
                .query(Long.class)
                .single();
    }

    /** Behind a savepoint. */
    private static final class Nested implements TransactionDefinition {

        @Override
        public int getPropagationBehavior() {
            return PROPAGATION_NESTED;
        }
    }
}

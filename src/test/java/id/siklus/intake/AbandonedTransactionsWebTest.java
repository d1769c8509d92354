package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.testing.SiklusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that is frozen in the middle of a batch must not keep its partitions locked. */
@SiklusTest
class AbandonedTransactionsWebTest {

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Intake intake;

    @Test
    void everyConnectionGivesUpWhatIdlesInATransaction() {
        assertThat(jdbc.sql("show idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("30s");
        assertThat(jdbc.sql("show tcp_user_timeout").query(String.class).single())
                .as("milliseconds")
                .isEqualTo("30000");
    }

    @Test
    void anotherConsumerGoesOnWithThePartitionAndTheSleeperIsRefused() throws SQLException {
        intake.resume(IntakeFixture.found("frozen.events.v1", 0, 0));
        PollBatch batch = new PollBatch(List.of(), List.of(new Stretch("frozen.events.v1", 0, 0, 5)));

        try (Connection sleeper = source.getConnection();
                Statement statement = sleeper.createStatement()) {
            sleeper.setAutoCommit(false);
            statement.execute("set local idle_in_transaction_session_timeout = '500ms'");
            statement.execute("update intake.consumer_offset set next_offset = 5, holes = 5 "
                    + "where topic = 'frozen.events.v1' and next_offset = 0");

            intake.take(batch);

            assertThatThrownBy(sleeper::commit).isInstanceOf(SQLException.class);
        }
        assertThat(intake.resume(IntakeFixture.found("frozen.events.v1", 0, 0))).hasValue(5);
        assertThatThrownBy(() -> intake.take(batch)).isInstanceOf(OffsetMoved.class);
    }
}

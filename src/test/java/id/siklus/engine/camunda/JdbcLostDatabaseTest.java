package id.siklus.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcLostDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01"})
    void aDatabaseThatIsAwayIsFoundBehindWhatTheEngineMakesOfIt(String state) {
        SQLException broken = new SQLException("the server ended the connection", state);

        assertThat(JdbcLostDatabase.isBehind(new ProcessEngineException(new IllegalStateException(broken))))
                .isTrue();
    }

    @Test
    void aPoolWithoutConnectionsIsADatabaseThatIsAway() {
        assertThat(JdbcLostDatabase.isBehind(
                        new IllegalStateException(new SQLTransientConnectionException("timed out"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "22P02"})
    void whatTheDatabaseRefusesIsNotTroubleOfItsOwn(String state) {
        assertThat(JdbcLostDatabase.isBehind(new ProcessEngineException(new SQLException("refused", state))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25P03", "53100", "53200"})
    void whatABatchBringsAboutItselfIsNotTroubleOfTheDatabase(String state) {
        assertThat(JdbcLostDatabase.isBehind(new ProcessEngineException(new SQLException("too much at once", state))))
                .isFalse();
    }

    @Test
    void aStepThatFailsIsNotTroubleOfTheDatabase() {
        assertThat(JdbcLostDatabase.isBehind(new IllegalArgumentException("no such month")))
                .isFalse();
    }
}

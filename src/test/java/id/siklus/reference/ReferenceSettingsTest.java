package id.siklus.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceSettingsTest {

    @Test
    void needNoVariableAtAll() {
        ReferenceSettings settings = ReferenceSettings.from(Map.of());

        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.kafkaPort()).isEqualTo(9092);
        assertThat(settings.databasePort()).isEqualTo(5433);
        assertThat(settings.startDate()).isEqualTo("2026-01-05");
        assertThat(settings.employees()).isZero();
        assertThat(settings.data()).hasFileName(".siklus");
    }

    @ParameterizedTest
    @CsvSource({
        "SIKLUS_HTTP_PORT, http, is not a number from 1 to 65535",
        "SIKLUS_KAFKA_PORT, 70000, is not a number from 1 to 65535",
        "SIKLUS_DB_PORT, 0, is not a number from 1 to 65535",
        "EMPLOYEES, -3, is not a number from 0 to 100000",
        "SIKLUS_START_DATE, 5 Jan 2026, is not a date like 2026-01-05",
        "SIKLUS_START_DATE, 2025-06-01, is too early"
    })
    void sayWhichVariableIsWrongAndHowItShouldLook(String variable, String value, String sentence) {
        assertThatThrownBy(() -> ReferenceSettings.from(Map.of(variable, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(variable + "=" + value)
                .hasMessageContaining(sentence);
    }

    @Test
    void aTakenPortIsOneSentenceWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ReferenceSetup.checkPort(taken.getLocalPort(), "SIKLUS_HTTP_PORT"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + taken.getLocalPort() + " is taken by another program: stop that program, "
                            + "or choose another port with SIKLUS_HTTP_PORT=….");
        }
    }

    @Test
    void aFreePortIsNoReasonToStop() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThatCode(() -> ReferenceSetup.checkPort(free, "SIKLUS_HTTP_PORT")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "id.siklus.work.task-completed.v1, work.events.v1",
        "id.siklus.attendance.recorded.v1, attendance.events.v1",
        "id.siklus.unit.achievement-set.v1, unit.events.v1"
    })
    void anEventGoesToTheTopicOfItsType(String type, String topic) {
        assertThat(Topics.of(type)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({"''", "task-completed", "org.example.work.task.v1"})
    void anEventOfNoKnownKindNeedsATopicByName(String type) {
        assertThatThrownBy(() -> Topics.of(type))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("TOPIC=");
    }

    @Test
    void everyTopicOfTheContractIsDefined() {
        assertThat(Topics.onOneNode())
                .extracting(topic -> topic.name())
                .containsExactly(
                        "attendance.events.v1",
                        "evaluation.events.v1",
                        "plan.events.v1",
                        "roster.events.v1",
                        "skp.events.v1",
                        "unit.events.v1",
                        "work.events.v1");
    }
}

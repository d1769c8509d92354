package id.siklus.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepetitionWatchTest {

    private final RepetitionWatch watch = new RepetitionWatch(
            new IntakeSettings(true, "siklus", 100, 1, List.of("work.events.v1")),
            new KafkaSettings("127.0.0.1:1", Map.of()),
            400);

    @Test
    void aTopicThatForgetsFirstIsAllRight() {
        assertThat(watch.warnings(Map.of("work.events.v1", Duration.ofDays(7).toMillis())))
                .isEmpty();
    }

    @Test
    void aTopicThatIsKeptForLongerThanIdentitiesIsTold() {
        assertThat(watch.warnings(Map.of("work.events.v1", Duration.ofDays(400).toMillis())))
                .singleElement()
                .asString()
                .contains("work.events.v1 for 400 days");
        assertThat(watch.warnings(Map.of("work.events.v1", -1L)))
                .singleElement()
                .asString()
                .contains("for good");
    }
}

package id.siklus.evaluation.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.siklus.evaluation.AchievementFact;
import id.siklus.evaluation.RecordAchievements;
import id.siklus.evaluation.UnitPredicate;
import id.siklus.intake.EventRecord;
import id.siklus.intake.RecordKey;
import id.siklus.testing.InMemoryRoster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a unit achieved is taken for known units, from whoever set it, and never from the unit itself. */
class AchievementHandlerTest {

    private final List<AchievementFact> recorded = new ArrayList<>();
    private final RecordAchievements record = mock(RecordAchievements.class);
    private final AchievementHandler handler = new AchievementHandler(new InMemoryRoster().unit("ORG", null), record);

    @Test
    void aKnownUnitIsRecordedWhoeverSetIt() {
        take(event("unit:ORG", "somebody else"));

        assertThat(recorded).singleElement().satisfies(fact -> {
            assertThat(fact.unit()).isEqualTo("ORG");
            assertThat(fact.period()).isEqualTo("2026");
            assertThat(fact.predicate()).isEqualTo(UnitPredicate.GOOD);
            assertThat(fact.setBy()).isEqualTo("somebody else");
            assertThat(fact.record()).isNotNull();
        });
    }

    @Test
    void anUnknownUnitAPersonAndTheUnitItselfAreNot() {
        take(
                event("unit:ELSEWHERE", "196911201994032003"),
                event("197003151995032001", "196911201994032003"),
                event("unit:ORG", "unit:ORG"));

        assertThat(recorded).isEmpty();
    }

    private void take(EventRecord... events) {
        when(record.record(any())).thenAnswer(call -> {
            recorded.addAll(call.<Collection<AchievementFact>>getArgument(0));
            return List.of();
        });
        assertThat(handler.apply(List.of(events))).isNotNull();
    }

    private static EventRecord event(String subject, String setBy) {
        return new EventRecord(
                new RecordKey(UUID.randomUUID()),
                "urn:test",
                UUID.randomUUID().toString(),
                "id.siklus.unit.achievement-set.v1",
                subject,
                Instant.parse("2027-01-05T03:00:00Z"),
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("period", "2026")
                        .put("predicate", "GOOD")
                        .put("setBy", setBy));
    }
}

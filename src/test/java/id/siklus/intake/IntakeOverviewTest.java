package id.siklus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.InMemoryRoster;
import id.siklus.testing.JakartaOffice;
import id.siklus.testing.RoomContext;
import id.siklus.web.People;
import id.siklus.web.People.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The intake at one look, with a handful of statements. */
@DatabaseTest
class IntakeOverviewTest {

    private static final PersonId AUDITOR = new PersonId("198012252005011010");
    private static final Instant NOW = IntakeFixture.NOW;

    private final RoomContext rooms = new RoomContext(
            new InMemoryRoster().unit("ORG", null).person(Events.EKO, "ORG"),
            new JakartaOffice(LocalDate.of(2026, 3, 2)),
            NOW,
            "id.siklus.intake",
            "id.siklus.ledger",
            "id.siklus.attendance");
    private final IntakeFixture intake = new IntakeFixture(rooms);

    @BeforeEach
    void anAuditor() {
        when(rooms.get(People.class).find(any()))
                .thenReturn(Optional.of(new People.Person(AUDITOR, "Andi", "INS", "Auditor", Set.of(Role.AUDITOR))));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void itSaysHowFarBehindEachTopicIsAndWhatToLookAt() {
        intake.take(
                Events.tap("1"),
                Events.tap("2").of(Events.SARI),
                Events.tap("3").data("kind", "SLEPT"),
                Events.tap("4").data("kind", "SLEPT"));
        IntakeProgress progress = rooms.get(IntakeProgress.class);
        progress.report(
                List.of(
                        new PartitionProgress("attendance.events.v1", 0, 0, NOW.minusSeconds(90), 4, false),
                        new PartitionProgress("attendance.events.v1", 1, 7, NOW.minusSeconds(12), 1, false)),
                true);

        IntakeOverview overview = overview();

        assertThat(overview.topics()).hasSize(1);
        TopicProgress topic = overview.topics().get(0);
        assertThat(topic.lag()).isEqualTo(7);
        assertThat(topic.lagSeconds()).isEqualTo(12);
        assertThat(topic.newestAt()).isEqualTo(NOW.minusSeconds(12));
        assertThat(topic.rates()).hasSize(60).endsWith(5L);
        assertThat(topic.lags()).endsWith(7L);
        assertThat(topic.state(NOW)).isEqualTo(TopicProgress.State.READING);
        assertThat(topic.state(NOW.plusSeconds(31))).isEqualTo(TopicProgress.State.SILENT);
        assertThat(overview.groups())
                .extracting(ReasonGroup::fate, ReasonGroup::reason, ReasonGroup::records)
                .containsExactly(tuple(Fate.REJECTED, "intake.reason.data", 2L));
        assertThat(overview.waiting()).isEqualTo(1);
        assertThat(overview.of(Fate.WAITING)).isEqualTo(1);
        assertThat(overview.unbalanced()).isZero();
        assertThat(overview.lagging()).isEqualTo(1);
    }

    @Test
    void whatTwoConsumersLackOfATopicIsAddedUp() {
        IntakeProgress progress = rooms.get(IntakeProgress.class);
        progress.report(List.of(new PartitionProgress("work.events.v1", 0, 40, NOW.minusSeconds(9), 1, false)), true);
        progress.report(List.of(new PartitionProgress("work.events.v1", 1, 30, NOW.minusSeconds(9), 1, false)), true);
        progress.report(List.of(new PartitionProgress("work.events.v1", 0, 20, NOW.minusSeconds(9), 1, false)), true);

        assertThat(overview().topics().get(0).lags()).endsWith(70L);
    }

    @Test
    void aLostBrokerIsSaid() {
        rooms.get(IntakeProgress.class)
                .report(List.of(new PartitionProgress("work.events.v1", 0, 0, null, 0, false)), false);

        assertThat(overview().topics().get(0).state(NOW)).isEqualTo(TopicProgress.State.NO_BROKER);
    }

    @Test
    void aTopicOfWhichAPartitionIsNotReadAnyMoreIsSaid() {
        IntakeProgress progress = rooms.get(IntakeProgress.class);
        PartitionProgress right = new PartitionProgress("work.events.v1", 0, 0, null, 0, false);
        progress.report(List.of(right, new PartitionProgress("work.events.v1", 1, 0, null, 0, true)), true);
        assertThat(overview().topics().get(0).state(NOW)).isEqualTo(TopicProgress.State.MADE_ANEW);

        progress.report(List.of(new PartitionProgress("work.events.v1", 1, 0, null, 0, false)), true);

        assertThat(overview().topics().get(0).state(NOW)).isEqualTo(TopicProgress.State.READING);
    }

    @Test
    void itTakesAHandfulOfStatements() {
        intake.take(Events.tap("1"));
        overview();
        rooms.statements();

        overview();

        assertThat(rooms.statements()).isLessThanOrEqualTo(5);
    }

    private IntakeOverview overview() {
        return rooms.get(InspectIntake.class)
                .overview(AUDITOR, RecordQuery.of(null, null, null, null, null, 25), false);
    }
}

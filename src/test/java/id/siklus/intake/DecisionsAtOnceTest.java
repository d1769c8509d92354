package id.siklus.intake;

import static id.siklus.intake.Events.EKO;
import static id.siklus.intake.Events.event;
import static id.siklus.intake.Events.tap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siklus.testing.DatabaseTest;
import id.siklus.testing.InMemoryRoster;
import id.siklus.testing.JakartaOffice;
import id.siklus.testing.RoomContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions about one thing that two consumers take at the same moment: one of them replaces the other. */
@DatabaseTest
class DecisionsAtOnceTest {

    private final RoomContext rooms = new RoomContext(
            new InMemoryRoster().unit("ORG", null).person(EKO, "ORG"),
            new JakartaOffice(LocalDate.of(2026, 3, 2)),
            IntakeFixture.NOW,
            "id.siklus.intake",
            "id.siklus.ledger",
            "id.siklus.attendance");
    private final IntakeFixture intake = new IntakeFixture(rooms);

    @AfterEach
    void theConservationLawHolds() {
        intake.assertBalanced();
        rooms.close();
    }

    @Test
    void theLaterDecisionOfADayReplacesTheOther() throws Exception {
        atOnce(sick("earlier").at("2026-01-06T09:00:00+07:00"), sick("later").at("2026-01-06T10:00:00+07:00"));

        assertThat(intake.fates()).containsEntry("earlier", Fate.SUPERSEDED).containsEntry("later", Fate.APPLIED);
    }

    @Test
    void theLaterCorrectionOfAFactReplacesTheOther() throws Exception {
        intake.take(tap("fact").at("2026-01-06T07:42:10+07:00"));

        atOnce(
                correction("earlier").at("2026-01-07T09:00:00+07:00"),
                correction("later").at("2026-01-07T10:00:00+07:00"));

        assertThat(intake.fates())
                .containsEntry("fact", Fate.SUPERSEDED)
                .containsEntry("earlier", Fate.SUPERSEDED)
                .containsEntry("later", Fate.APPLIED);
    }

    /** The first transaction ends once the second one waits for it, or has ended without having seen it. */
    private void atOnce(Events first, Events second) throws Exception {
        CompletableFuture<Void> other = new TransactionTemplate(rooms.get(PlatformTransactionManager.class))
                .execute(status -> {
                    take(first, 1);
                    CompletableFuture<Void> taking = CompletableFuture.runAsync(() -> take(second, 2));
                    await().atMost(30, TimeUnit.SECONDS).until(() -> taking.isDone() || somebodyWaits());
                    return taking;
                });
        other.get(30, TimeUnit.SECONDS);
    }

    private boolean somebodyWaits() {
        return intake.jdbc().sql("""
                select exists (select from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock')
                """).query(Boolean.class).single();
    }

    private void take(Events event, int partition) {
        RawRecord record = event.structured(partition, 0);
        intake.intake().resume(IntakeFixture.found(record.topic(), partition, 0));
        intake.intake().take(new PollBatch(List.of(record), List.of(new Stretch(record.topic(), partition, 0, 1))));
    }

    private static Events sick(String id) {
        return event("attendance.day-status", id)
                .data("date", "2026-01-06")
                .data("status", "SICK")
                .data("verified", true);
    }

    private static Events correction(String id) {
        return event("attendance.corrected", id)
                .data("reason", "DEVICE_ERROR")
                .data("approvedBy", "197611052001121003")
                .data("corrects", Map.of("source", Events.SOURCE, "id", "fact"))
                .data("at", "2026-01-06T07:30:00+07:00");
    }
}

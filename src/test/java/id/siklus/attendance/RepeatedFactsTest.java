package id.siklus.attendance;

import static id.siklus.intake.Events.EKO;
import static id.siklus.intake.Events.SARI;
import static id.siklus.intake.Events.event;
import static id.siklus.intake.Events.tap;
import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.intake.Awaited;
import id.siklus.intake.Events;
import id.siklus.intake.Fate;
import id.siklus.intake.IntakeFixture;
import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.InMemoryRoster;
import id.siklus.testing.JakartaOffice;
import id.siklus.testing.RoomContext;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same fact under another id is told apart from a new one, whenever it comes. */
@DatabaseTest
class RepeatedFactsTest {

    private final InMemoryRoster roster = new InMemoryRoster().unit("ORG", null).person(EKO, "ORG");
    private final RoomContext rooms = new RoomContext(
            roster,
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
    void acrossBatchesAndAfterTheRecapItIsADuplicateAndNotLate() {
        intake.take(tap("1"), sick("s1"))
                .take(tap("2"))
                .take(event("attendance.month-closed", "c").data("month", "2026-01"))
                .take(tap("3"), sick("s2"), tap("other").data("place", "FIELD"));

        assertThat(intake.fateOf("1")).isEqualTo(Fate.APPLIED);
        assertThat(intake.fateOf("2")).isEqualTo(Fate.DUPLICATE);
        assertThat(intake.fateOf("3")).isEqualTo(Fate.DUPLICATE);
        assertThat(intake.fateOf("s2")).isEqualTo(Fate.DUPLICATE);
        assertThat(intake.reasonOf("3")).isEqualTo("ledger.reason.same-fact");
        assertThat(intake.fateOf("other")).isEqualTo(Fate.LATE);
    }

    @Test
    void fromAnotherSourceItIsAnotherFact() {
        intake.take(tap("1")).take(tap("1").with("source", "urn:test:door-2"));

        assertThat(intake.fateOf("1")).isEqualTo(Fate.APPLIED);
        assertThat(intake.jdbc()
                        .sql("select count(*) from attendance.tap")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void ofTwoThatHaveWaitedOneIsTaken() {
        intake.take(tap("1").of(SARI), tap("2").of(SARI));
        roster.person(SARI, "ORG");

        intake.waitingRecords().arrived(Set.of(Awaited.person(new PersonId(SARI))));

        assertThat(intake.fates()).containsEntry("1", Fate.APPLIED).containsEntry("2", Fate.DUPLICATE);
    }

    @Test
    void aRecapThatComesAgainIsApplied() {
        intake.take(event("attendance.month-closed", "c1").data("month", "2026-01"))
                .take(event("attendance.month-closed", "c2").data("month", "2026-01"));

        assertThat(intake.fates().values()).containsOnly(Fate.APPLIED);
    }

    private static Events sick(String id) {
        return event("attendance.day-status", id)
                .data("date", "2026-01-07")
                .data("status", "SICK")
                .data("verified", true);
    }
}

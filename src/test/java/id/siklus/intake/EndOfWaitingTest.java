package id.siklus.intake;

import static id.siklus.intake.Events.EKO;
import static id.siklus.intake.Events.SARI;
import static id.siklus.intake.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.InMemoryRoster;
import id.siklus.testing.JakartaOffice;
import id.siklus.testing.RoomContext;
import id.siklus.web.People;
import id.siklus.web.People.Role;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How records end that wait: by time, or because a person puts them aside. */
@DatabaseTest
class EndOfWaitingTest {

    private static final PersonId ADMIN = new PersonId("199607242022031007");
    private static final String WHY = "Percobaan alat baru";

    private final InMemoryRoster roster = new InMemoryRoster().unit("ORG", null).person(EKO, "ORG");
    private final RoomContext rooms = new RoomContext(
            roster,
            new JakartaOffice(LocalDate.of(2026, 3, 2)),
            IntakeFixture.NOW,
            "id.siklus.intake",
            "id.siklus.ledger",
            "id.siklus.work");
    private final IntakeFixture intake = new IntakeFixture(rooms);

    @AfterEach
    void theConservationLawHolds() {
        intake.assertBalanced();
        rooms.close();
    }

    @Test
    void whoHasWaitedPastTheLimitExpiresAndIsNotWoken() {
        intake.take(
                progress("old"),
                progress("new").data("taskId", "T-2"),
                progress("sari").of(SARI));
        age("old", 31);
        age("new", 29);

        assertThat(rooms.get(ExpireWaiting.class).sweep()).isEqualTo(1);
        assertThat(rooms.get(ExpireWaiting.class).sweep()).isZero();
        assertThat(intake.fates())
                .containsEntry("old", Fate.EXPIRED)
                .containsEntry("new", Fate.WAITING)
                .containsEntry("sari", Fate.WAITING);
        assertThat(intake.reasonOf("old")).isEqualTo("intake.reason.expired");

        intake.take(assignment("a"));
        assertThat(intake.fates()).containsEntry("a", Fate.APPLIED).containsEntry("old", Fate.EXPIRED);
    }

    @Test
    void manyExpireInChunks() {
        List<Events> many = new ArrayList<>();
        for (int number = 0; number < 2_500; number++) {
            many.add(progress("p" + number));
        }
        intake.take(many);
        intake.jdbc()
                .sql("update intake.waiting set since = since - interval '31 days'")
                .update();

        assertThat(rooms.get(ExpireWaiting.class).sweep()).isEqualTo(2_500);
        assertThat(intake.fates().values()).containsOnly(Fate.EXPIRED);
    }

    @Test
    void whatWaitsCanBePutAsideAndIsNotWoken() {
        when(rooms.get(People.class).find(ADMIN)).thenReturn(Optional.of(person(Set.of(Role.AGENCY_ADMIN))));
        intake.take(progress("p"));

        RecordSummary dismissed = dismiss("p");

        assertThat(dismissed.fate()).isEqualTo(Fate.DISMISSED);
        assertThat(dismissed.why()).isEqualTo(Reason.of("intake.reason.dismissed", WHY));
        assertThat(rooms.audited()).hasSize(1).first().asString().contains("intake.dismissed", "WAITING", WHY);
        intake.take(assignment("a"));
        assertThat(intake.fates()).containsEntry("a", Fate.APPLIED).containsEntry("p", Fate.DISMISSED);
    }

    @Test
    void onlyWhatIsInNoLedgerCanBePutAside() {
        when(rooms.get(People.class).find(ADMIN)).thenReturn(Optional.of(person(Set.of(Role.AGENCY_ADMIN))));
        intake.take(
                assignment("applied"),
                assignment("replaced").at("2026-01-01T08:00:00+07:00"),
                assignment("other").of(EKO).with("type", "id.siklus.work.task-eaten.v1"),
                progress("rejected").data("percent", 101),
                event("work.month-closed", "c").data("month", "2026-01"),
                progress("late"),
                progress("waiting").data("taskId", "T-2"));
        age("waiting", 40);
        rooms.get(ExpireWaiting.class).sweep();

        assertThat(intake.fates())
                .containsEntry("replaced", Fate.SUPERSEDED)
                .containsEntry("late", Fate.LATE)
                .containsEntry("waiting", Fate.EXPIRED);
        for (String fixed : List.of("applied", "replaced", "late", "c")) {
            assertThatThrownBy(() -> dismiss(fixed))
                    .isInstanceOfSatisfying(
                            IntakeRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("intake.not-dismissible"));
        }
        for (String loose : List.of("other", "rejected", "waiting")) {
            assertThat(dismiss(loose).fate()).isEqualTo(Fate.DISMISSED);
        }
    }

    @Test
    void everyFateIsMeasuredByWhicheverDoorItComes() {
        when(rooms.get(People.class).find(ADMIN)).thenReturn(Optional.of(person(Set.of(Role.AGENCY_ADMIN))));
        intake.take(progress("aside"), progress("old"));
        dismiss("aside");
        age("old", 31);
        rooms.get(ExpireWaiting.class).sweep();
        intake.take(assignment("a"), event("work.month-closed", "c").data("month", "2026-01"), progress("late"));
        LateRecords late = rooms.get(LateRecords.class);
        late.accepted(List.of(record("late")));
        late.superseded(List.of(record("late")));

        assertThat(measured(Fate.WAITING)).isEqualTo(2);
        assertThat(measured(Fate.DISMISSED)).isEqualTo(1);
        assertThat(measured(Fate.EXPIRED)).isEqualTo(1);
        assertThat(measured(Fate.LATE)).isEqualTo(1);
        assertThat(measured(Fate.APPLIED)).isEqualTo(3);
        assertThat(measured(Fate.SUPERSEDED)).isEqualTo(1);
    }

    /** Somebody accepts late facts, and goes on in the same transaction: nobody else has to wait for a counter. */
    @Test
    void countersAreWrittenLastOfAll() {
        intake.take(assignment("a"), event("work.month-closed", "c").data("month", "2026-01"), progress("late"));
        LateRecords late = rooms.get(LateRecords.class);
        TransactionTemplate act = new TransactionTemplate(rooms.get(PlatformTransactionManager.class));

        act.executeWithoutResult(status -> {
            late.accepted(List.of(record("late")));
            new TransactionTemplate(new JdbcTransactionManager(rooms.source()))
                    .executeWithoutResult(other -> assertThat(JdbcClient.create(rooms.source())
                                    .sql("select records from intake.fate_count order by topic, partition, fate"
                                            + " for update nowait")
                                    .query(Long.class)
                                    .list())
                            .isNotEmpty());
        });
        act.executeWithoutResult(status -> {
            late.superseded(List.of(record("late")));
            status.setRollbackOnly();
        });

        assertThat(intake.fateOf("late")).isEqualTo(Fate.APPLIED);
        assertThat(measured(Fate.APPLIED)).isEqualTo(3);
        assertThat(measured(Fate.SUPERSEDED)).isZero();
    }

    private double measured(Fate fate) {
        return rooms.get(MeterRegistry.class).find("siklus.intake.fates").tag("fate", fate.name()).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private RecordKey record(String id) {
        return new RecordKey(UUID.fromString(keyOf(id)));
    }

    @Test
    void nobodyButTheAdminPutsAnythingAside() {
        when(rooms.get(People.class).find(ADMIN))
                .thenReturn(Optional.of(person(Set.of(Role.AUDITOR, Role.UNIT_ADMIN))));
        intake.take(progress("p"));

        assertThatThrownBy(() -> dismiss("p")).isInstanceOf(IntakeRefused.class);
        assertThat(intake.fateOf("p")).isEqualTo(Fate.WAITING);
    }

    private RecordSummary dismiss(String id) {
        return rooms.get(DismissRecord.class).dismiss(ADMIN, keyOf(id), WHY);
    }

    private String keyOf(String id) {
        return intake.jdbc()
                .sql("select key::text from intake.event where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void age(String id, int days) {
        intake.jdbc()
                .sql("update intake.waiting set since = since - make_interval(days => :days) "
                        + "where key = :key::uuid")
                .params(Map.of("days", days, "key", keyOf(id)))
                .update();
    }

    private static People.Person person(Set<Role> roles) {
        return new People.Person(ADMIN, "Tono Subagyo", "ORG", "Pranata Komputer", roles);
    }

    private static Events progress(String id) {
        return event("work.task-progressed", id).data("taskId", "T-1").data("percent", 50);
    }

    private static Events assignment(String id) {
        return event("work.task-assigned", id)
                .data("taskId", "T-1")
                .data("title", "Telaah")
                .data("assignedAt", "2026-01-06T08:00:00+07:00")
                .data("dueAt", "2026-01-30T16:00:00+07:00")
                .data("assignedBy", "197611052001121003");
    }
}

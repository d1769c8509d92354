package id.siklus.work;

import static id.siklus.intake.Events.EKO;
import static id.siklus.intake.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.siklus.intake.Events;
import id.siklus.intake.IntakeFixture;
import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.InMemoryRoster;
import id.siklus.testing.JakartaOffice;
import id.siklus.testing.RoomContext;
import id.siklus.work.TaskEvidence.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The facts behind the figures of a month. */
@DatabaseTest
class WorkEvidenceTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final PersonId PERSON = new PersonId(EKO);

    private final InMemoryRoster roster =
            new InMemoryRoster().unit("ORG", null).person(EKO, "ORG").person("N-0001", "ORG");
    private final RoomContext rooms = new RoomContext(
            roster,
            new JakartaOffice(LocalDate.of(2026, 3, 2)),
            IntakeFixture.NOW,
            "id.siklus.intake",
            "id.siklus.ledger",
            "id.siklus.work");
    private final IntakeFixture intake = new IntakeFixture(rooms);

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void itShowsWhatCountsAndWhatDoesNotAndSumsToTheFigure() {
        intake.take(
                assigned("whole", 3),
                progressed("whole"),
                completed("whole", "2026-01-20", Map.of(EKO, 1)),
                assigned("shared", 4),
                completed("shared", "2026-01-21", Map.of(EKO, 0.25, "N-0001", 0.75)),
                assigned("others", 2),
                completed("others", "2026-01-22", Map.of("N-0001", 1)),
                assigned("underway", 1),
                progressed("underway"),
                assigned("untouched", 9),
                assigned("later", 1),
                completed("later", "2026-02-03", Map.of(EKO, 1)));

        List<TaskEvidence> behind = behind();
        assertThat(behind)
                .extracting(TaskEvidence::taskId, TaskEvidence::weight, TaskEvidence::events)
                .containsExactly(
                        tuple("others", Weight.OTHERS, 2),
                        tuple("shared", Weight.COUNTED, 2),
                        tuple("whole", Weight.COUNTED, 3),
                        tuple("underway", Weight.IN_HAND, 2));
        assertThat(behind.get(1).amount()).isEqualByComparingTo("1");
        assertThat(behind.get(2).unit()).isEqualTo("dokumen");
        assertThat(sum(behind))
                .isEqualByComparingTo(rooms.get(WorkLedger.class)
                        .figures(PERSON, JANUARY)
                        .get(0)
                        .realised());
    }

    @Test
    void whatCameAfterTheMonthWasClosedIsThereAndMarked() {
        intake.take(assigned("late", 5));
        intake.take(event("work.month-closed", "recap")
                .at("2026-02-02T08:00:00+07:00")
                .data("month", "2026-01"));
        intake.take(completed("late", "2026-01-30", Map.of(EKO, 1)));

        assertThat(behind())
                .extracting(TaskEvidence::taskId, TaskEvidence::weight)
                .containsExactly(tuple("late", Weight.LATE));
        assertThat(behind().get(0).amount()).isEqualByComparingTo("5");
    }

    @Test
    void whatOthersCompletedTooLateIsNotThePersonsOwn() {
        intake.take(assigned("late", 5));
        intake.take(event("work.month-closed", "recap")
                .at("2026-02-02T08:00:00+07:00")
                .data("month", "2026-01"));
        intake.take(completed("late", "2026-01-30", Map.of("N-0001", 1)));

        assertThat(behind())
                .extracting(TaskEvidence::taskId, TaskEvidence::weight)
                .containsExactly(tuple("late", Weight.OTHERS));
        assertThat(behind().get(0).amount()).isZero();
    }

    @Test
    void aReturnedTaskSaysWhyItDoesNotCountAnyMore() {
        intake.take(
                assigned("a", 1),
                completed("a", "2026-01-20", Map.of(EKO, 1)),
                event("work.task-returned", "r")
                        .at("2026-01-21T08:00:00+07:00")
                        .data("taskId", "a")
                        .data("by", "197611052001121003")
                        .data("reason", "Lampiran belum ada"));

        assertThat(behind())
                .extracting(TaskEvidence::weight, TaskEvidence::returnReason)
                .containsExactly(tuple(Weight.RETURNED, "Lampiran belum ada"));
    }

    @Test
    void itIsOneStatement() {
        intake.take(assigned("a", 1), completed("a", "2026-01-20", Map.of(EKO, 1)));
        rooms.statements();

        behind();

        assertThat(rooms.statements()).isEqualTo(1);
    }

    private List<TaskEvidence> behind() {
        return rooms.get(WorkEvidence.class).behind(PERSON, JANUARY);
    }

    private static BigDecimal sum(List<TaskEvidence> behind) {
        return behind.stream()
                .filter(TaskEvidence::counts)
                .map(TaskEvidence::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Events assigned(String task, int quantity) {
        return event("work.task-assigned", "a-" + task)
                .at("2026-01-06T08:00:00+07:00")
                .data("taskId", task)
                .data("title", "Telaah " + task)
                .data("indicatorCode", "U1.1")
                .data("quantity", quantity)
                .data("unit", "dokumen")
                .data("assignedAt", "2026-01-06T08:00:00+07:00")
                .data("dueAt", "2026-01-30T16:00:00+07:00")
                .data("assignedBy", "197611052001121003");
    }

    private static Events progressed(String task) {
        return event("work.task-progressed", "p-" + task)
                .at("2026-01-12T08:00:00+07:00")
                .data("taskId", task)
                .data("percent", 50);
    }

    private static Events completed(String task, String day, Map<String, Number> shares) {
        return event("work.task-completed", "c-" + task)
                .at(day + "T10:05:00+07:00")
                .data("taskId", task)
                .data("completedAt", day + "T10:00:00+07:00")
                .data(
                        "doneBy",
                        shares.entrySet().stream()
                                .map(part -> Map.<String, Object>of("id", part.getKey(), "share", part.getValue()))
                                .toList());
    }
}

package id.siklus.intake;

import static id.siklus.intake.Events.EKO;
import static id.siklus.intake.Events.SARI;
import static id.siklus.intake.Events.event;
import static id.siklus.intake.Events.tap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import id.siklus.attendance.LateAttendance;
import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.InMemoryRoster;
import id.siklus.testing.JakartaOffice;
import id.siklus.testing.RoomContext;
import id.siklus.web.People;
import id.siklus.web.People.Role;
import id.siklus.work.LateWork;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger that is written anew from the records in it has the same rows, whatever way they took. */
@DatabaseTest
class RebuildLedgerTest {

    private static final String BUDI = "197611052001121003";
    private static final PersonId ADMIN = IntakeFixture.ADMIN;
    private static final List<String> ATTENDANCE =
            List.of("attendance.tap", "attendance.tap_alias", "attendance.day_status", "attendance.correction");
    private static final List<String> WORK = List.of(
            "work.fact", "work.fact_share", "work.task", "work.task_share", "work.data_request", "work.request_fact");

    private final InMemoryRoster roster =
            new InMemoryRoster().unit("ORG", null).person(EKO, "ORG").person(BUDI, "ORG");
    private final RoomContext rooms = new RoomContext(
            roster,
            new JakartaOffice(LocalDate.of(2026, 3, 2)),
            IntakeFixture.NOW,
            "id.siklus.intake",
            "id.siklus.ledger",
            "id.siklus.attendance",
            "id.siklus.work");
    private final IntakeFixture intake = new IntakeFixture(rooms);
    private Random random = new Random(0);
    private int number;

    @AfterEach
    void theConservationLawHolds() {
        intake.assertBalanced();
        rooms.close();
    }

    /** Whatever came in which order, with recaps of people and units, and with late facts accepted and declined. */
    @ParameterizedTest
    @ValueSource(longs = {20_260_105, 1, 2, 3})
    void theRowsAreTheSame(long seed) {
        random = new Random(seed);
        anAdmin();
        aLongStory();
        Map<String, List<String>> attendance = rows(ATTENDANCE);
        Map<String, List<String>> work = rows(WORK);
        assertThat(attendance.values()).noneMatch(List::isEmpty);
        assertThat(work.values()).noneMatch(List::isEmpty);
        assertThat(intake.fates().values())
                .contains(Fate.APPLIED, Fate.SUPERSEDED, Fate.LATE, Fate.DUPLICATE)
                .doesNotContain(Fate.WAITING);

        intake.jdbc()
                .sql("delete from attendance.tap where kind = 'CHECK_OUT' and not declined")
                .update();
        intake.jdbc().sql("update attendance.day_status set status = 'STUDY'").update();
        intake.jdbc()
                .sql("update work.task set state = 'ACCEPTED', quantity_done = 99")
                .update();
        intake.jdbc()
                .sql("delete from work.fact where kind = 'PROGRESSED' and not declined")
                .update();
        long days = rebuild("attendance");
        long facts = rebuild("work");

        assertThat(rows(ATTENDANCE)).isEqualTo(attendance);
        assertThat(rows(WORK)).isEqualTo(work);
        assertThat(days).isGreaterThan(100);
        assertThat(facts).isGreaterThan(100);
    }

    @Test
    void whatPeopleDeclinedStaysDeclined() {
        anAdmin();
        intake.take(closing("attendance"), tap("late").at("2026-01-07T07:00:00+07:00"));
        intake.jdbc()
                .sql("update attendance.tap set declined = true where late")
                .update();
        Map<String, List<String>> before = rows(List.of("attendance.tap"));

        rebuild("attendance");

        assertThat(rows(List.of("attendance.tap"))).isEqualTo(before);
    }

    /** A sign may take two units of Java's text; the limit of 255 counts signs. */
    @Test
    void whatHasTheLongestOfNamesIsKeptWithItsNameAndRebuilt() {
        anAdmin();
        String longest = "\uD83D\uDCC5".repeat(255);
        intake.take(tap(longest).with("source", longest));
        Map<String, List<String>> before = rows(ATTENDANCE);

        rebuild("attendance");

        assertThat(intake.fateOf(longest)).isEqualTo(Fate.APPLIED);
        assertThat(rows(ATTENDANCE)).isEqualTo(before);
    }

    /** Ten events that say a MiB each are more than is held in memory at once. */
    @Test
    void whatSaysMuchIsRebuiltPieceByPiece() {
        anAdmin();
        String much = "x".repeat(1_000_000);
        for (int nth = 0; nth < 10; nth++) {
            intake.take(tap("much-" + nth)
                    .at("2026-01-0%dT07:00:00+07:00".formatted(nth % 9 + 1))
                    .data("unknown", much + nth));
        }
        Map<String, List<String>> before = rows(ATTENDANCE);

        rebuild("attendance");

        assertThat(rows(ATTENDANCE)).isEqualTo(before);
        assertThat(before.get("attendance.tap")).hasSize(9);
    }

    @Test
    void nobodyButTheAdminRebuildsAndOnlyWhatThereIs() {
        assertThatThrownBy(() -> rebuild("work")).hasMessageContaining("without-right-to-replay");
        anAdmin();
        assertThatThrownBy(() -> rebuild("weather")).hasMessageContaining("unknown-ledger");
    }

    /** Facts of two months in any order, with closings, repetitions and somebody who is known only halfway. */
    private void aLongStory() {
        for (int batch = 0; batch < 12; batch++) {
            List<Events> events = new ArrayList<>();
            for (int times = 0; times < 40; times++) {
                events.add(random.nextBoolean() ? presence() : task());
            }
            if (batch == 5) {
                events.add(20, closing("attendance"));
                events.add(20, closing("work"));
                events.add(20, closing("work").of(BUDI).with("id", "closing-budi"));
            }
            intake.take(events);
            if (batch == 9) {
                intake.take(
                        closing("attendance")
                                .of("unit:ORG")
                                .with("id", "unit-1")
                                .data("month", "2026-02"),
                        closing("work").of("unit:ORG").with("id", "unit-2").data("month", "2026-02"));
            }
            if (batch == 8 || batch == 10) {
                decide(new PersonId(EKO), YearMonth.of(2026, batch == 8 ? 1 : 2), true);
                decide(new PersonId(BUDI), YearMonth.of(2026, 1), batch == 10);
            }
            if (batch == 11) {
                decide(new PersonId(SARI), YearMonth.of(2026, 2), false);
            }
            if (batch == 7) {
                roster.person(SARI, "ORG");
                intake.waitingRecords().arrived(Set.of(Awaited.person(new PersonId(SARI))));
            }
        }
        List<Events> missing = new ArrayList<>();
        for (int task = 0; task < 25; task++) {
            missing.add(assigned(task));
            missing.add(requested(task));
        }
        for (int tap = 0; tap < 60; tap++) {
            missing.add(tap("tap-" + tap).of(someone(tap)));
        }
        intake.take(missing);
    }

    private void decide(PersonId person, YearMonth month, boolean accepted) {
        LateWork work = rooms.get(LateWork.class);
        LateAttendance attendance = rooms.get(LateAttendance.class);
        new TransactionTemplate(rooms.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            if (accepted) {
                work.accept(person, month);
                attendance.accept(person, month);
            } else {
                work.decline(person, month);
                attendance.decline(person, month);
            }
        });
    }

    private Events presence() {
        int tap = random.nextInt(60);
        String day = "2026-0" + (1 + random.nextInt(2)) + "-" + (10 + random.nextInt(18));
        String person = someone(tap);
        return (switch (random.nextInt(6)) {
                    case 0 ->
                        event("attendance.day-status", id())
                                .data("date", day)
                                .data("status", random.nextBoolean() ? "SICK" : "PERMIT")
                                .data("verified", true);
                    case 1 ->
                        event("attendance.corrected", id())
                                .data("reason", "DEVICE_ERROR")
                                .data("corrects", Map.of("source", Events.SOURCE, "id", "tap-" + tap))
                                .data("at", day + "T07:21:00+07:00")
                                .data("approvedBy", "197508202000031002");
                    case 2 ->
                        event("attendance.corrected", id())
                                .data("reason", "FORGOT_TAP")
                                .data("kind", "CHECK_OUT")
                                .data("at", day + "T16:05:00+07:00")
                                .data("approvedBy", "197508202000031002");
                    case 3 -> tap(id()).data("kind", "CHECK_OUT");
                    default -> tap("tap-" + tap);
                })
                .of(person)
                .at(day + "T0" + (6 + random.nextInt(3)) + ":0" + random.nextInt(3) + ":00+07:00");
    }

    private Events task() {
        int task = random.nextInt(25);
        String day = "2026-0" + (1 + random.nextInt(2)) + "-" + (10 + random.nextInt(18));
        return (switch (random.nextInt(9)) {
                    case 0 -> assigned(task);
                    case 1, 2 ->
                        about("progressed", task)
                                .data("percent", random.nextInt(100))
                                .data("quantityDone", random.nextInt(9));
                    case 3 ->
                        about("completed", task)
                                .data("completedAt", day + "T15:00:00+07:00")
                                .data(
                                        "doneBy",
                                        List.of(
                                                Map.of("id", someone(task), "share", 0.6),
                                                Map.of("id", BUDI, "share", 0.4)));
                    case 4 ->
                        about("accepted", task).data("by", "197508202000031002").data("quality", "ABOVE");
                    case 5 ->
                        about("returned", task).data("by", "197508202000031002").data("reason", "Kurang");
                    case 6 ->
                        about("delegated", task)
                                .data("to", "N-0001")
                                .data("toStatus", "NON_ASN")
                                .data("share", 0.5);
                    case 7 -> requested(task);
                    default ->
                        event("work.data-request-fulfilled", id())
                                .of(someone(task))
                                .data("requestId", "r-" + task)
                                .data("fulfilledAt", day + "T10:00:00+07:00");
                })
                .at(day + "T09:00:00+07:00");
    }

    private Events about(String what, int task) {
        return event("work.task-" + what, id()).of(someone(task)).data("taskId", "t-" + task);
    }

    private Events assigned(int task) {
        return about("assigned", task)
                .data("title", "Tugas " + task)
                .data("assignedAt", "2026-01-05T08:00:00+07:00")
                .data("dueAt", "2026-01-30T16:00:00+07:00")
                .data("assignedBy", "197508202000031002");
    }

    private Events requested(int request) {
        return event("work.data-request-opened", id())
                .of(someone(request))
                .data("requestId", "r-" + request)
                .data("from", "197508202000031002")
                .data("what", "Data")
                .data("dueAt", "2026-01-30T16:00:00+07:00");
    }

    private static Events closing(String topic) {
        return event(topic + ".month-closed", "closing-" + topic).data("month", "2026-01");
    }

    private static String someone(int number) {
        return number % 3 == 0 ? SARI : EKO;
    }

    private String id() {
        return "f-" + number++;
    }

    private void anAdmin() {
        when(rooms.get(People.class).find(any()))
                .thenReturn(Optional.of(new People.Person(ADMIN, "Tono", "ORG", "Pranata", Set.of(Role.AGENCY_ADMIN))));
    }

    private long rebuild(String ledger) {
        return new TransactionTemplate(rooms.get(PlatformTransactionManager.class))
                .execute(status -> rooms.get(RebuildLedger.class).rebuild(ADMIN, ledger));
    }

    private Map<String, List<String>> rows(List<String> tables) {
        Map<String, List<String>> rows = new TreeMap<>();
        tables.forEach(table -> rows.put(
                table,
                intake.jdbc()
                        .sql("select t::text from " + table + " t order by t::text")
                        .query(String.class)
                        .list()));
        return rows;
    }
}

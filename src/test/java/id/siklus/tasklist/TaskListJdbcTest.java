package id.siklus.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.TaskKey;
import id.siklus.engine.TaskRole;
import id.siklus.engine.TaskStage;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksClosed;
import id.siklus.engine.TasksOpened;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PageOf;
import id.siklus.shared.PersonId;
import id.siklus.tasklist.OverdueBoard.Cell;
import id.siklus.tasklist.OverdueBoard.Selection;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class TaskListJdbcTest {

    private static final PersonId SARI = new PersonId("199203112019032006");
    private static final PersonId BUDI = new PersonId("197611052001121003");
    private static final Instant NOW = Instant.parse("2026-01-20T03:00:00Z");

    private final JdbcClient jdbc = JdbcClient.create(EmbeddedDatabase.fresh());
    private final Set<PersonId> announced = new HashSet<>();
    private final TaskProjection projection = new TaskProjection(
            new JdbcTaskProjection(jdbc),
            (topic, people) -> announced.addAll(people),
            BusinessClock.atMachineTime(Clock.fixed(NOW, ZoneOffset.UTC)));
    private final TaskList tasks = new JdbcTaskList(jdbc);
    private final OverdueBoard board = new JdbcOverdueBoard(jdbc);

    @Test
    void anOpenedTaskStandsInTheListWithEverythingItsTicketSays() {
        TaskTicket ticket = ticket("a", SARI, SARI, 3).build();

        open(ticket);

        ListedTask listed = tasks.openFor(SARI, null, 10).items().get(0);
        assertThat(listed)
                .isEqualTo(new ListedTask(
                        listed.id(),
                        "a",
                        "plan-month",
                        SARI,
                        SARI,
                        BUDI,
                        "SKP-2026-00001",
                        2026,
                        YearMonth.of(2026, 2),
                        "ORG-RBA",
                        TaskStage.PLAN,
                        NOW.minus(Duration.ofDays(2)),
                        NOW.plus(Duration.ofDays(3)),
                        "Indikator belum terukur",
                        "/skp/2026/rencana/02"));
        assertThat(announced).containsExactly(SARI);
    }

    @Test
    void theTaskThatIsDueFirstStandsOnTop() {
        open(
                ticket("a", SARI, SARI, 9).build(),
                ticket("b", SARI, SARI, -4).build(),
                ticket("c", SARI, SARI, 2).build());

        assertThat(tasks.openFor(SARI, null, 10).items())
                .extracting(ListedTask::businessKey)
                .containsExactly("b", "c", "a");
        assertThat(tasks.openFor(BUDI, null, 10).items()).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionAlsoWhenDueAtTheSameInstant() {
        open(IntStream.range(0, 25)
                .mapToObj(number -> ticket("key-" + number, SARI, SARI, 5).build())
                .toArray(TaskTicket[]::new));

        List<String> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            PageOf<ListedTask> page = tasks.openFor(SARI, after, 10);
            page.items().forEach(task -> seen.add(task.businessKey()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void aClosedTaskMovesToTheClosedOnesWithWhoDidIt() {
        open(ticket("a", SARI, SARI, 3).build(), ticket("b", SARI, SARI, 3).build());
        TaskId id = tasks.openFor(SARI, null, 1).items().get(0).id();

        projection.on(new TasksClosed(List.of(
                new TasksClosed.Closed(new BusinessKey("a"), new TaskKey("userTask_planMonth"), SARI),
                new TasksClosed.Closed(new BusinessKey("b"), new TaskKey("userTask_planMonth"), null))));

        assertThat(tasks.openFor(SARI, null, 10).items()).isEmpty();
        assertThat(tasks.findOpen(id)).isEmpty();
        assertThat(tasks.findClosed(id)).isPresent();
        assertThat(tasks.deskOf(SARI, NOW.minusSeconds(1), 50).closed())
                .extracting(ClosedTask::closedBy)
                .containsExactlyInAnyOrder(SARI, null);
    }

    @Test
    void aTaskMayOpenAgainAfterItWasClosed() {
        open(ticket("a", SARI, SARI, 3).build());
        projection.on(new TasksClosed(
                List.of(new TasksClosed.Closed(new BusinessKey("a"), new TaskKey("userTask_planMonth"), SARI))));

        open(ticket("a", SARI, SARI, 6).build());

        assertThat(tasks.openFor(SARI, null, 10).items()).hasSize(1);
    }

    @Test
    void whatOthersHaveToDoAboutMeAwaitsOthers() {
        open(ticket("a", BUDI, SARI, 3).build(), ticket("b", SARI, SARI, 3).build());

        assertThat(tasks.deskOf(SARI, NOW, 50).awaited())
                .extracting(ListedTask::assignee)
                .containsExactly(BUDI);
        assertThat(tasks.countFor(BUDI)).isEqualTo(new TaskList.OpenCount(0, 1));
        assertThat(tasks.countFor(SARI)).isEqualTo(new TaskList.OpenCount(1, 0));
    }

    @Test
    void aPageRefusesAForeignMarkAndAnUnreasonableLimit() {
        assertThatThrownBy(() -> tasks.openFor(SARI, "???", 10))
                .isInstanceOfSatisfying(
                        TaskRefused.class, refused -> assertThat(refused.code()).isEqualTo("tasklist.unreadable-mark"));
        assertThatThrownBy(() -> tasks.openFor(SARI, null, 201))
                .isInstanceOfSatisfying(
                        TaskRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("tasklist.limit-out-of-range"));
    }

    @Test
    void theBoardCountsOpenOverdueAndAgeByUnitAndStage() {
        open(
                ticket("a", SARI, SARI, -1).since(10).build(),
                ticket("b", SARI, SARI, 4).since(3).build(),
                ticket("c", SARI, SARI, 4).since(1).build(),
                ticket("d", BUDI, BUDI, -6).unit("ORG").since(8).build());

        assertThat(board.cells(new Selection(2026, null, null, null, false), NOW))
                .containsExactly(
                        new Cell("ORG", TaskStage.PLAN, 1, 1, 8), new Cell("ORG-RBA", TaskStage.PLAN, 3, 1, 3));
        assertThat(board.cells(new Selection(2026, Set.of("ORG"), null, null, false), NOW))
                .hasSize(1);
        assertThat(board.cells(new Selection(2026, null, Set.of(SARI), null, false), NOW))
                .extracting(Cell::unit)
                .containsExactly("ORG-RBA");
        assertThat(board.cells(new Selection(2025, null, null, null, false), NOW))
                .isEmpty();
    }

    @Test
    void theListBehindACountHoldsAsManyTasksAsItSays() {
        open(
                ticket("a", SARI, SARI, -1).build(),
                ticket("b", SARI, SARI, 4).build(),
                ticket("c", SARI, SARI, -9).build());

        assertThat(board.tasks(new Selection(2026, null, null, TaskStage.PLAN, true), NOW, null, 10)
                        .items())
                .extracting(ListedTask::businessKey)
                .containsExactly("c", "a");
        assertThat(board.tasks(new Selection(2026, null, null, TaskStage.DRAFT, false), NOW, null, 10)
                        .items())
                .isEmpty();
    }

    private void open(TaskTicket... tickets) {
        projection.on(new TasksOpened(List.of(tickets)));
    }

    private static TicketBuilder ticket(String businessKey, PersonId assignee, PersonId subject, int dueInDays) {
        return new TicketBuilder(businessKey, assignee, subject, NOW.plus(Duration.ofDays(dueInDays)));
    }

    private static final class TicketBuilder {

        private final String businessKey;
        private final PersonId assignee;
        private final PersonId subject;
        private final Instant dueAt;
        private String unit = "ORG-RBA";
        private int sinceDays = 2;

        TicketBuilder(String businessKey, PersonId assignee, PersonId subject, Instant dueAt) {
            this.businessKey = businessKey;
            this.assignee = assignee;
            this.subject = subject;
            this.dueAt = dueAt;
        }

        TicketBuilder unit(String code) {
            this.unit = code;
            return this;
        }

        TicketBuilder since(int daysAgo) {
            this.sinceDays = daysAgo;
            return this;
        }

        TaskTicket build() {
            return new TaskTicket(
                    new OpenTask(
                            new ProcessKey("monthly-plan"),
                            new BusinessKey(businessKey),
                            new TaskKey("userTask_planMonth"),
                            "plan-month",
                            TaskRole.EMPLOYEE),
                    assignee,
                    subject,
                    BUDI,
                    "SKP-2026-00001",
                    2026,
                    "2026-02",
                    unit,
                    TaskStage.PLAN,
                    NOW.minus(Duration.ofDays(sinceDays)),
                    dueAt,
                    "Indikator belum terukur",
                    "/skp/2026/rencana/02");
        }
    }
}

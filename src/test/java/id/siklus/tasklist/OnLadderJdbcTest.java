package id.siklus.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.siklus.audit.SystemActs;
import id.siklus.cycle.EscalationLevel;
import id.siklus.cycle.TasksEscalated;
import id.siklus.cycle.TasksReminded;
import id.siklus.engine.BusinessKey;
import id.siklus.engine.OpenTask;
import id.siklus.engine.ProcessKey;
import id.siklus.engine.TaskKey;
import id.siklus.engine.TaskRole;
import id.siklus.engine.TaskStage;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksClosed;
import id.siklus.engine.TasksOpened;
import id.siklus.roster.Administrators;
import id.siklus.roster.Employee;
import id.siklus.roster.EmploymentStatus;
import id.siklus.roster.Roster;
import id.siklus.shared.BusinessClock;
import id.siklus.shared.PersonId;
import id.siklus.testing.DatabaseTest;
import id.siklus.testing.EmbeddedDatabase;
import id.siklus.testing.StatementCount;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tasks of Sari (evaluator Budi, reviewer Ratna, unit admin Wati, agency admin Tono) keep of the ladder. */
@DatabaseTest
class OnLadderJdbcTest {

    private static final PersonId SARI = new PersonId("199203112019032006");
    private static final PersonId BUDI = new PersonId("197611052001121003");
    private static final PersonId RATNA = new PersonId("197003151995032001");
    private static final PersonId WATI = new PersonId("199405082020122008");
    private static final PersonId TONO = new PersonId("199607242022031007");
    private static final Instant NOW = Instant.parse("2026-02-03T01:00:00Z");
    private static final Map<PersonId, PersonId> EVALUATORS = Map.of(SARI, BUDI, BUDI, RATNA, WATI, BUDI);

    private final StatementCount statements = new StatementCount();
    private final JdbcClient jdbc = JdbcClient.create(statements.watch(EmbeddedDatabase.fresh()));
    private final List<String> audit = new ArrayList<>();
    private final Set<PersonId> announced = new HashSet<>();
    private final BusinessClock clock = BusinessClock.atMachineTime(Clock.fixed(NOW, ZoneOffset.UTC));
    private final TaskProjection projection =
            new TaskProjection(new JdbcTaskProjection(jdbc), (topic, people) -> announced.addAll(people), clock);
    private final TaskList tasks = new JdbcTaskList(jdbc);
    private final OnLadder ladder = new OnLadder(
            new JdbcAttention(jdbc),
            new Addressees(roster(), administrators()),
            this::note,
            (topic, people) -> announced.addAll(people),
            clock);

    @Test
    void aReminderIsCountedOnTheTaskAndInTheAudit() {
        open("a", "draft-contract", SARI, SARI);

        remind("a", "draft-contract");
        remind("a", "draft-contract");

        Attention attention = only(SARI).attention();
        assertThat(attention.reminders()).isEqualTo(2);
        assertThat(attention.remindedAt()).isEqualTo(NOW);
        assertThat(attention.level()).isNull();
        assertThat(audit).containsExactly("tasklist.reminded SKP-a null null", "tasklist.reminded SKP-a null null");
        assertThat(announced).containsExactly(SARI);
    }

    @Test
    void theEmployeesTaskGoesUpLevelByLevel() {
        open("a", "draft-contract", SARI, SARI);

        escalate("a", "draft-contract", EscalationLevel.EVALUATOR);
        escalate("a", "draft-contract", EscalationLevel.REVIEWER);
        escalate("a", "draft-contract", EscalationLevel.UNIT_ADMIN);

        Attention attention = only(SARI).attention();
        assertThat(attention.level()).isEqualTo(EscalationLevel.UNIT_ADMIN);
        assertThat(attention.escalatedTo()).containsExactly(BUDI, RATNA, WATI);
        assertThat(attention.escalatedAt()).isEqualTo(NOW);
        assertThat(escalatedTo(BUDI)).hasSize(1);
        assertThat(escalatedTo(WATI)).hasSize(1);
        assertThat(escalatedTo(TONO)).isEmpty();
        assertThat(announced).containsExactlyInAnyOrder(SARI, BUDI, RATNA, WATI);
        assertThat(audit).last().isEqualTo("tasklist.escalated SKP-a UNIT_ADMIN " + WATI);
    }

    @Test
    void theEvaluatorsTaskPassesTheEvaluatorBy() {
        open("a", "review-contract", BUDI, SARI);

        escalate("a", "review-contract", EscalationLevel.EVALUATOR);

        assertThat(only(BUDI).attention().escalatedTo()).containsExactly(RATNA);
        assertThat(only(BUDI).attention().level()).isEqualTo(EscalationLevel.REVIEWER);
    }

    @Test
    void nobodyIsToldOfATaskAboutThemselves() {
        open("a", "review-contract", BUDI, WATI);

        escalate("a", "review-contract", EscalationLevel.UNIT_ADMIN);

        assertThat(only(BUDI).attention().escalatedTo()).containsExactly(TONO);
    }

    @Test
    void aMessageForATaskThatIsClosedMeanwhileChangesNothing() {
        open("a", "draft-contract", SARI, SARI);
        projection.on(
                new TasksClosed(List.of(new TasksClosed.Closed(new BusinessKey("a"), key("draft-contract"), SARI))));
        open("a", "review-contract", BUDI, SARI);

        remind("a", "draft-contract");
        escalate("a", "draft-contract", EscalationLevel.EVALUATOR);

        assertThat(only(BUDI).attention()).isEqualTo(Attention.NONE);
        assertThat(audit).isEmpty();
    }

    @Test
    void whatWasDoneAboutATaskIsKeptWhenItCloses() {
        open("a", "draft-contract", SARI, SARI);
        remind("a", "draft-contract");
        escalate("a", "draft-contract", EscalationLevel.EVALUATOR);

        projection.on(
                new TasksClosed(List.of(new TasksClosed.Closed(new BusinessKey("a"), key("draft-contract"), SARI))));

        Attention kept = tasks.deskOf(SARI, NOW, 1).closed().get(0).task().attention();
        assertThat(kept.reminders()).isOne();
        assertThat(kept.escalatedTo()).containsExactly(BUDI);
        assertThat(escalatedTo(BUDI)).isEmpty();
    }

    @Test
    void twoHundredAtOnceAreAsManyStatementsAsOne() {
        IntStream.range(0, 200).forEach(number -> open("key-" + number, "draft-contract", SARI, SARI));
        List<TasksEscalated.Task> all = IntStream.range(0, 200)
                .mapToObj(number -> new TasksEscalated.Task(
                        new BusinessKey("key-" + number), "draft-contract", EscalationLevel.EVALUATOR))
                .toList();
        statements.take();

        ladder.on(new TasksReminded(all.stream()
                .map(task -> new TasksReminded.Task(task.businessKey(), task.kind()))
                .toList()));
        assertThat(statements.take()).isEqualTo(1);
        ladder.on(new TasksEscalated(all));
        assertThat(statements.take()).isEqualTo(2);
        assertThat(escalatedTo(BUDI)).hasSize(200);
    }

    private void remind(String key, String kind) {
        ladder.on(new TasksReminded(List.of(new TasksReminded.Task(new BusinessKey(key), kind))));
    }

    private void escalate(String key, String kind, EscalationLevel level) {
        ladder.on(new TasksEscalated(List.of(new TasksEscalated.Task(new BusinessKey(key), kind, level))));
    }

    private ListedTask only(PersonId assignee) {
        List<ListedTask> open = tasks.openFor(assignee, null, 10).items();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void open(String key, String kind, PersonId assignee, PersonId subject) {
        announced.clear();
        OpenTask task =
                new OpenTask(new ProcessKey("skp-contract"), new BusinessKey(key), key(kind), kind, TaskRole.EMPLOYEE);
        projection.on(new TasksOpened(List.of(new TaskTicket(
                task,
                assignee,
                subject,
                null,
                "SKP-" + key,
                2026,
                null,
                "ORG-RBA",
                TaskStage.DRAFT,
                NOW.minusSeconds(100),
                NOW.minusSeconds(10),
                null,
                "/tugas"))));
        announced.clear();
    }

    private static TaskKey key(String kind) {
        return new TaskKey("userTask_" + kind);
    }

    private void note(String system, String act, Collection<SystemActs.Line> lines) {
        lines.forEach(line -> audit.add(act + " " + line.object() + " "
                + line.details().get("level") + " " + line.details().get("to")));
    }

    private static Roster roster() {
        Roster roster = mock(Roster.class);
        when(roster.findAll(any()))
                .thenAnswer(call -> call.<Collection<PersonId>>getArgument(0).stream()
                        .distinct()
                        .collect(Collectors.toMap(id -> id, id -> employee(id, EVALUATORS.get(id)))));
        return roster;
    }

    private static Administrators administrators() {
        Administrators administrators = mock(Administrators.class);
        when(administrators.nearestTo(any())).thenReturn(Map.of("ORG-RBA", List.of(WATI, TONO)));
        return administrators;
    }

    private List<ListedTask> escalatedTo(PersonId person) {
        return tasks.deskOf(person, Instant.EPOCH, 1).escalated();
    }

    private static Employee employee(PersonId id, @Nullable PersonId evaluator) {
        return new Employee(
                id, id.value(), EmploymentStatus.PNS, null, "Staf", null, "ORG-RBA", "ORG-RBA", evaluator, true);
    }
}

package id.siklus.engine.camunda;

import static id.siklus.engine.camunda.EngineFixture.PARCEL;
import static id.siklus.engine.camunda.EngineFixture.SARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import id.siklus.engine.BusinessKey;
import id.siklus.engine.HumanTasks;
import id.siklus.engine.OpenTask;
import id.siklus.engine.Processes;
import id.siklus.engine.Processes.ProcessStart;
import id.siklus.engine.TaskKey;
import id.siklus.engine.TaskNotOpen;
import id.siklus.engine.TaskRole;
import id.siklus.engine.TaskTicket;
import id.siklus.engine.TasksClosed;
import id.siklus.engine.Variables;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine tells of tasks of people, and what it refuses. */
@EngineTest
@Import(EngineFixture.class)
class TasksOfPeopleProcessTest {

    private static final TaskKey PACK = new TaskKey("userTask_pack");

    @Autowired
    private Processes processes;

    @Autowired
    private HumanTasks humanTasks;

    @Autowired
    private EngineFixture.Ear ear;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void deploy(@Autowired RepositoryService repository) {
        EngineFixture.deploy(repository, EngineFixture.parcel(), PARCEL.value());
        ear.opened.clear();
        ear.closed.clear();
    }

    @Test
    void manyTasksOfOneCommandAreAnnouncedOnce() {
        List<BusinessKey> keys =
                Stream.generate(EngineFixture::newKey).limit(50).toList();

        start(keys);

        assertThat(ear.opened).hasSize(1);
        assertThat(ear.opened.get(0).tickets())
                .extracting(TaskTicket::task)
                .containsExactlyElementsOf(keys.stream()
                        .map(key -> new OpenTask(PARCEL, key, PACK, "pack-parcel", TaskRole.EMPLOYEE))
                        .toList());
        assertThat(ear.closed).isEmpty();
    }

    @Test
    void aCompletedTaskIsAnnouncedWithWhoDidIt() {
        BusinessKey key = EngineFixture.newKey();
        start(List.of(key));

        humanTasks.complete(key, PACK, SARI, Variables.none());

        assertThat(ear.closed).containsExactly(new TasksClosed(List.of(new TasksClosed.Closed(key, PACK, SARI))));
    }

    @Test
    void aTaskThatTheProcessTakesAwayIsAnnouncedWithoutAnybody() {
        BusinessKey key = EngineFixture.newKey();
        start(List.of(key));

        processes.cancelAll(PARCEL, List.of(key, EngineFixture.newKey()), "left the agency");

        assertThat(ear.closed).containsExactly(new TasksClosed(List.of(new TasksClosed.Closed(key, PACK, null))));
    }

    @Test
    void aTaskThatIsNotOpenIsRefused() {
        BusinessKey key = EngineFixture.newKey();
        start(List.of(key));
        humanTasks.complete(key, PACK, SARI, Variables.none());

        assertThatThrownBy(() -> humanTasks.complete(key, PACK, SARI, Variables.none()))
                .isInstanceOf(TaskNotOpen.class);
    }

    @Test
    void ofTwoWhoCompleteATaskAtOnceOneIsToldThatItIsNotOpen() {
        assertThat(besideACompletion(key -> humanTasks.complete(key, PACK, SARI, Variables.none())))
                .isInstanceOf(TaskNotOpen.class);
    }

    @Test
    void whatGoesPastATaskThatIsBeingCompletedMayBeTriedAgain() {
        assertThat(besideACompletion(key -> humanTasks.passOver(key, PACK, Variables.none())))
                .isInstanceOf(ConcurrencyFailureException.class);
    }

    /** What becomes of it while somebody else completes the task and has not committed yet. */
    private Throwable besideACompletion(Consumer<BusinessKey> what) {
        BusinessKey key = EngineFixture.newKey();
        start(List.of(key));
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            humanTasks.complete(key, PACK, SARI, Variables.none());
            new Thread(() -> outcome.complete(catchThrowable(() -> what.accept(key)))).start();
            await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                            .query(Integer.class)
                            .single()
                    > 0);
        });
        return outcome.join();
    }

    private void start(List<BusinessKey> keys) {
        processes.startAll(
                PARCEL,
                keys.stream()
                        .map(key -> new ProcessStart(key, Variables.none()))
                        .toList());
    }
}

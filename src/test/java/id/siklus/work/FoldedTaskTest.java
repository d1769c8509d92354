package id.siklus.work;

import static org.assertj.core.api.Assertions.assertThat;

import id.siklus.intake.RecordKey;
import id.siklus.shared.Ids;
import id.siklus.shared.PersonId;
import id.siklus.work.Report.Acceptance;
import id.siklus.work.Report.Assignment;
import id.siklus.work.Report.Cancellation;
import id.siklus.work.Report.Completion;
import id.siklus.work.Report.Delegation;
import id.siklus.work.Report.Progress;
import id.siklus.work.Report.Rescheduling;
import id.siklus.work.Report.Return;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a task adds up from its facts: contracts §2, "Reading rules" and "Figures of the ledgers". */
class FoldedTaskTest {

    private static final PersonId EKO = new PersonId("198607092010011006");
    private static final Instant START = Instant.parse("2026-01-06T01:00:00Z");

    /** Facts as words: kind, then hour, then {@code =quantity}; a trailing {@code !} says that it came late. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        # facts,                       state,       quantity, done
        a0=5,                          ASSIGNED,    5,        -
        a0=5 p1,                       IN_PROGRESS, 5,        -
        a0=5 p1=2,                     IN_PROGRESS, 5,        2
        a0=5 p1=2 p2=3,                IN_PROGRESS, 5,        3
        a0=5 p1=2 p2,                  IN_PROGRESS, 5,        2
        a0=5 c1,                       COMPLETED,   5,        -
        a0=5 c1=4,                     COMPLETED,   5,        4
        a0=5 p1=2 c2,                  COMPLETED,   5,        2
        a0=5 p1=2 c2=4,                COMPLETED,   5,        4
        a0=5 c1=4 p2=1,                COMPLETED,   5,        4
        a0=5 c1=4 c2=6,                COMPLETED,   5,        6
        a0=5 a1=7,                     ASSIGNED,    7,        -
        a0=5 p1=2 a2=7,                IN_PROGRESS, 7,        2
        a0=5 c1 a2=7,                  COMPLETED,   7,        -
        a0=5 p1=2 p2=4!,               IN_PROGRESS, 5,        2
        a0=5 c1=4!,                    ASSIGNED,    5,        -
        a0=5 a1=7!,                    ASSIGNED,    5,        -
        a0=5!,                         ASSIGNED,    5,        -
        a0=5! a1=7!,                   ASSIGNED,    7,        -
        a0=5! c1,                      COMPLETED,   5,        -
        p0 a1=5,                       IN_PROGRESS, 5,        -
        a0=5 y1,                       ASSIGNED,    5,        -
        a0=5 y1 c2=4,                  COMPLETED,   5,        4
        a0=5 c1=4 y2,                  ACCEPTED,    5,        4
        a0=5 c1=4 r2,                  RETURNED,    5,        4
        a0=5 r1,                       ASSIGNED,    5,        -
        a0=5 c1=4 y2 r3,               RETURNED,    5,        4
        a0=5 c1=4 r2 y3,               RETURNED,    5,        4
        a0=5 c1=4 r2 p3=2,             IN_PROGRESS, 5,        2
        a0=5 c1=4 r2 c3=5,             COMPLETED,   5,        5
        a0=5 c1=4 r2!,                 COMPLETED,   5,        4
        a0=5 x1,                       CANCELLED,   5,        -
        a0=5 c1=4 x2,                  CANCELLED,   5,        4
        a0=5 x1 c2=4 p3 r4 y5,         CANCELLED,   5,        -
        a0=5 d1=0.4 m2 c3,             COMPLETED,   5,        -
        """)
    void aTaskIsWhatItsFactsAddUpTo(String facts, TaskState state, BigDecimal quantity, BigDecimal done) {
        List<TaskFact> all = new ArrayList<>(
                Arrays.stream(facts.split(" ")).map(FoldedTaskTest::fact).toList());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(all, new Random(seed));

            FoldedTask task = FoldedTask.of(all);

            assertThat(task.progress().state()).isEqualTo(state);
            assertThat(task.assignment().quantity()).isEqualTo(quantity);
            assertThat(task.progress().quantityDone()).isEqualTo(done);
        }
    }

    @Test
    void ofSeveralAssignmentsTheLatestInOrderReplacesTheOthers() {
        TaskFact first = fact("a0=5");
        TaskFact second = fact("a1=6");
        TaskFact third = fact("a2=7");
        TaskFact thirdAgain = fact("a2=7");
        TaskFact late = fact("a3=8!");

        assertThat(FoldedTask.of(List.of(third, late, first, thirdAgain, second))
                        .replaced())
                .containsExactlyInAnyOrder(first.record(), second.record());
    }

    @Test
    void sequenceBreaksTiesOfTimeAndThenTheId() {
        TaskFact unnumbered = progress(null, "z", 10);
        TaskFact second = progress(2L, "b", 20);
        TaskFact tenth = progress(10L, "a", 30);
        TaskFact tenthLaterId = progress(10L, "b", 40);

        assertThat(FoldedTask.of(List.of(tenthLaterId, tenth, second, unnumbered, fact("a0=1")))
                        .progress()
                        .percent())
                .isEqualTo(BigDecimal.valueOf(40));
        assertThat(List.of(tenthLaterId, tenth, second, unnumbered).stream().sorted(TaskFact.IN_ORDER))
                .containsExactly(unnumbered, second, tenth, tenthLaterId);
    }

    @Test
    void beforeCompletionTheAssigneeHasAllOfIt() {
        assertThat(FoldedTask.of(List.of(fact("a0=5"), fact("p1"))).progress().shares())
                .containsExactly(new Share(EKO.value(), BigDecimal.ONE, true));
    }

    @Test
    void whoeverAnswersForATaskThatOthersDidKeepsSeeingIt() {
        Share colleague = new Share("199203112019032006", BigDecimal.ONE, true);
        TaskFact done = fact(1, "c", false, new Completion(START, null, List.of(colleague)));

        assertThat(FoldedTask.of(List.of(fact("a0=5"), done)).progress().shares())
                .containsExactly(colleague, new Share(EKO.value(), BigDecimal.ZERO, false));
    }

    @Test
    void whatIsReturnedIsNotDoneUntilItIsCompletedAgain() {
        TaskProgress returned = progress("a0=5 c1=4 r2");
        TaskProgress again = progress("a0=5 c1=4 r2 c3=5 y4");

        assertThat(returned.completedAt()).isNull();
        assertThat(returned.marks().returned()).isTrue();
        assertThat(returned.marks().returnReason()).isEqualTo("Belum lengkap");
        assertThat(again.completedAt()).isNotNull();
        assertThat(again.marks().returned()).isTrue();
        assertThat(progress("a0=5 r1 c2").marks().returned()).isFalse();
    }

    @Test
    void eachMoveOfTheDueDateIsCountedOnceAndTheLastOneHolds() {
        TaskFact move = fact("m2");
        TaskFact sameUnderAnotherId = fact(2, "again", false, move.report());
        List<TaskFact> facts = List.of(fact("m3"), sameUnderAnotherId, fact("a0=5"), move, fact("m1"));

        TaskMarks marks = FoldedTask.of(facts).progress().marks();

        assertThat(marks.rescheduled()).isEqualTo(3);
        assertThat(marks.dueAt()).isEqualTo(START.plusSeconds(86_400 * 3));
        assertThat(progress("a0=5 m1 a2=6").marks().dueAt()).isEqualTo(START);
        assertThat(progress("a0=5! m1").marks().dueAt()).isEqualTo(START.plusSeconds(86_400));
    }

    @Test
    void theAssigneeKeepsWhatWasNotDelegatedUntilSomebodySaysWhoDidIt() {
        assertThat(progress("a0=5 d1=0.4 p2").shares())
                .containsExactly(share(EKO.value(), "0.6"), share("Pak Agus", "0.4"));
        assertThat(progress("a0=5 d1=0.4 d2=0.5").shares())
                .containsExactly(share(EKO.value(), "0.1"), share("Pak Agus", "0.9"));
        assertThat(progress("a0=5 d1=0.7 d2=0.7").shares().get(0).share()).isZero();
        assertThat(progress("a0=5 d1=0.4 c2 r3 d4=0.3").shares()).containsExactly(share(EKO.value(), "1"));
        assertThat(progress("a0=5 c2 d3=0.3").marks().delegatedSum()).isEqualTo("0.3");
    }

    private static TaskProgress progress(String facts) {
        return FoldedTask.of(Arrays.stream(facts.split(" "))
                        .map(FoldedTaskTest::fact)
                        .toList())
                .progress();
    }

    private static Share share(String person, String share) {
        return new Share(person, new BigDecimal(share), true);
    }

    private static TaskFact fact(String words) {
        boolean late = words.endsWith("!");
        String[] parts = words.replace("!", "").split("=");
        BigDecimal number = parts.length > 1 ? new BigDecimal(parts[1]) : null;
        int hour = Integer.parseInt(parts[0].substring(1));
        return switch (parts[0].charAt(0)) {
            case 'a' ->
                fact(
                        hour,
                        words,
                        late,
                        new Assignment("Susun peta", null, "U1.1", number, null, START, START, "atasan"));
            case 'p' -> fact(hour, words, late, new Progress(BigDecimal.TEN, number));
            case 'y' -> fact(hour, words, late, new Acceptance(null));
            case 'r' -> fact(hour, words, late, new Return("Belum lengkap"));
            case 'x' -> fact(hour, words, late, new Cancellation(START.plusSeconds(3600L * hour)));
            case 'm' -> fact(hour, words, late, new Rescheduling(START, START.plusSeconds(86_400L * hour)));
            case 'd' -> fact(hour, words, late, new Delegation("Pak Agus", number));
            default ->
                fact(
                        hour,
                        words,
                        late,
                        new Completion(START, number, List.of(new Share(EKO.value(), BigDecimal.ONE, true))));
        };
    }

    private static TaskFact fact(int hour, String id, boolean late, Report report) {
        return new TaskFact(EKO, new RecordKey(Ids.next()), START.plusSeconds(3600L * hour), null, id, late, report);
    }

    private static TaskFact progress(Long sequence, String id, int percent) {
        return new TaskFact(
                EKO,
                new RecordKey(Ids.next()),
                START.plusSeconds(7200),
                sequence == null ? null : BigInteger.valueOf(sequence),
                id,
                false,
                new Progress(BigDecimal.valueOf(percent), null));
    }
}

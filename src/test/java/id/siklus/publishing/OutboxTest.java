package id.siklus.publishing;

import static id.siklus.publishing.OutboxFixture.EKO;
import static id.siklus.publishing.OutboxFixture.SARI;
import static id.siklus.publishing.OutboxFixture.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.siklus.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class OutboxTest {

    private final OutboxFixture fixture = new OutboxFixture();

    @Test
    void whatIsCommittedIsWrittenInOrderAndNumberedPerSubject() {
        fixture.write(signed(SARI, 1), signed(EKO, 1), signed(SARI, 2));
        fixture.write(signed(SARI, 3));

        assertThat(written())
                .containsExactly(
                        SARI + " 1 {\"number\":1}",
                        EKO + " 1 {\"number\":1}",
                        SARI + " 2 {\"number\":2}",
                        SARI + " 3 {\"number\":3}");
    }

    @Test
    void whatIsRolledBackWasNeverSaid() {
        fixture.transaction.executeWithoutResult(status -> {
            fixture.outbox.write(List.of(signed(SARI, 1)));
            status.setRollbackOnly();
        });

        assertThat(written()).isEmpty();
    }

    @Test
    void aRollbackToASavepointTakesBackWhatWasSaidSince() {
        TransactionTemplate nested = new TransactionTemplate(fixture.transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

        fixture.transaction.executeWithoutResult(status -> {
            nested.executeWithoutResult(first -> {
                fixture.outbox.write(List.of(signed(SARI, 1)));
                first.setRollbackOnly();
            });
            fixture.outbox.write(List.of(signed(SARI, 2)));
            nested.executeWithoutResult(second -> {
                fixture.outbox.write(List.of(signed(SARI, 3)));
                second.setRollbackOnly();
            });
            nested.executeWithoutResult(third -> fixture.outbox.write(List.of(signed(SARI, 4))));
        });

        assertThat(written()).containsExactly(SARI + " 1 {\"number\":2}", SARI + " 2 {\"number\":4}");
    }

    @Test
    void withoutATransactionItRefuses() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> fixture.outbox.write(List.of(signed(SARI, 1))));
    }

    @Test
    void theTopicFollowsFromTheType() {
        assertThat(signed(SARI, 1).topic()).isEqualTo("skp.events.v1");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new OutgoingEvent("id.siklus.skp.Signed", SARI, OutboxFixture.NOW, Map.of()));
    }

    @Test
    void writersOfTheSameSubjectsInOppositeOrderNeitherDeadlockNorShareANumber() throws Exception {
        int rounds = 200;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        Future<?> one = writers.submit(() -> {
            start.await();
            for (int i = 0; i < rounds; i++) {
                fixture.write(signed(SARI, i), signed(EKO, i));
            }
            return null;
        });
        Future<?> two = writers.submit(() -> {
            start.await();
            for (int i = 0; i < rounds; i++) {
                fixture.write(signed(EKO, i), signed(SARI, i));
            }
            return null;
        });
        start.countDown();
        one.get(60, TimeUnit.SECONDS);
        two.get(60, TimeUnit.SECONDS);
        writers.shutdown();

        assertThat(fixture.jdbc
                        .sql("select count(*) from (select sequence, lag(sequence, 1, 0::bigint) over "
                                + "(partition by subject order by seq) as before from publishing.event) n "
                                + "where sequence <> before + 1")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(fixture.unsent()).isEqualTo(4L * rounds);
    }

    private List<String> written() {
        return fixture.jdbc
                .sql("select subject || ' ' || sequence || ' ' || data from publishing.event order by seq")
                .query(String.class)
                .list();
    }
}

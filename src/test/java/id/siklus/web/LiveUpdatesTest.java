package id.siklus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siklus.shared.PersonId;
import id.siklus.testing.SiklusTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Open pages hear of what was committed, of nothing else, and of each thing once. */
@SiklusTest
class LiveUpdatesTest {

    private static final PersonId SARI = new PersonId("199203112019032006");
    private static final PersonId EKO = new PersonId("198607092010011006");

    @Autowired
    private LiveUpdates updates;

    @Autowired
    private LiveStreams streams;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aPageHearsOfItsPeopleAfterTheCommit() {
        Page page = open(Set.of(SARI));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            updates.changed(LiveTopic.PROGRESS, List.of(EKO));
            status.setRollbackOnly();
        });
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> updates.changed(LiveTopic.TASKS, List.of(SARI, EKO)));

        await().untilAsserted(() -> assertThat(page.heard).containsExactly(LiveTopic.TASKS));
    }

    @Test
    void everyPageIsClosedWhenTheApplicationStops() {
        Page page = open(Set.of(EKO));

        streams.stop();
        streams.start();

        assertThat(page.closed).isTrue();
    }

    @Test
    void whoHasTooManyPagesLosesTheOldest() {
        PersonId many = new PersonId("N-0009");
        Page first = new Page(many, Set.of(many));
        streams.opened(first);
        for (int more = 0; more < 12; more++) {
            streams.opened(new Page(many, Set.of(many)));
        }

        assertThat(first.closed).isTrue();
    }

    private Page open(Set<PersonId> watched) {
        Page page = new Page(watched.iterator().next(), watched);
        streams.opened(page);
        return page;
    }

    private static final class Page extends LiveStream {

        private final List<LiveTopic> heard = new CopyOnWriteArrayList<>();
        private volatile boolean closed;

        Page(PersonId viewer, Set<PersonId> watched) {
            super(viewer, watched);
        }

        @Override
        protected void send(Set<LiveTopic> topics) {
            heard.addAll(topics);
        }

        @Override
        protected void close() {
            closed = true;
        }
    }
}

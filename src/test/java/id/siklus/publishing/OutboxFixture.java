package id.siklus.publishing;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siklus.shared.PersonId;
import id.siklus.testing.EmbeddedDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox on a database of its own, with as many senders as a test wants. */
final class OutboxFixture {

    static final PersonId SARI = new PersonId("199203112019032006");
    static final PersonId EKO = new PersonId("198607092010011006");
    static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

    final DataSource source = EmbeddedDatabase.fresh();
    final JdbcClient jdbc = JdbcClient.create(source);
    final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    final TransactionTemplate transaction = new TransactionTemplate(transactions);
    final EventJson json = new EventJson(new ObjectMapper());
    final OutboxBell bell = new OutboxBell();
    final Outbox outbox = new TransactionalOutbox(new JdbcOutbox(jdbc), json, bell);
    final JdbcSending sending = new JdbcSending(jdbc);

    static OutgoingEvent signed(PersonId subject, int number) {
        return new OutgoingEvent("id.siklus.skp.signed.v1", subject, NOW, Map.of("number", number));
    }

    void write(OutgoingEvent... events) {
        transaction.executeWithoutResult(status -> outbox.write(List.of(events)));
    }

    /** A node of its own, with its own producer. */
    OutboxSender sender(String bootstrap) {
        PublishingSettings settings = new PublishingSettings(
                true,
                "/siklus",
                100,
                Duration.ofMillis(50),
                Duration.ofSeconds(2),
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                Duration.ofDays(30));
        KafkaPost post = new KafkaPost(new BrokerSettings(bootstrap, Map.of()), settings, json);
        SendingTally tally = new SendingTally(new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class));
        return new OutboxSender(
                new SendingRounds(transactions, sending, post, settings, tally), post, new OutboxBell(), settings);
    }

    long unsent() {
        return sending.standing().unsent();
    }
}

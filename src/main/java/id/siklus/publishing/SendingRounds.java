package id.siklus.publishing;

import id.siklus.publishing.UnsentEvent.Line;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round of sending: claims shards for as long as its transaction lasts, sends their oldest events in waves, and
 * marks what Kafka has acknowledged. If it dies in between, its locks go with its connection and the same events are
 * sent again, under the same ids.
 */
@Component
class SendingRounds {

    private static final Logger log = LoggerFactory.getLogger(SendingRounds.class);

    /** Few enough to leave work for other nodes. */
    private static final int SHARDS = 4;

    private final TransactionTemplate transaction;
    private final JdbcSending outbox;
    private final KafkaPost post;
    private final PublishingSettings settings;
    private final SendingTally tally;
    private final RestingTopics resting;

    SendingRounds(
            PlatformTransactionManager transactions,
            JdbcSending outbox,
            KafkaPost post,
            PublishingSettings settings,
            SendingTally tally) {
        this.transaction = new TransactionTemplate(transactions);
        this.outbox = outbox;
        this.post = post;
        this.settings = settings;
        this.tally = tally;
        this.resting = new RestingTopics(Clock.systemUTC());
    }

    /** Answers whether another round may find more. */
    boolean next() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Set<String> topics = resting.now();
            List<Integer> shards = outbox.claim(SHARDS, topics, idling());
            if (shards.isEmpty()) {
                return false;
            }
            send(outbox.unsent(shards, topics, settings.batch()));
            return true;
        }));
    }

    /** Three topics that do not answer, one wave that is not acknowledged, and as much again. */
    private Duration idling() {
        return settings.patience().plusSeconds(20).multipliedBy(2);
    }

    private void send(List<UnsentEvent> events) {
        Set<Line> halted = new HashSet<>();
        for (List<UnsentEvent> wave : Waves.of(events)) {
            List<UnsentEvent> free = wave.stream()
                    .filter(event -> !halted.contains(event.line()))
                    .toList();
            if (free.isEmpty()) {
                return;
            }
            Outcome outcome = post.send(free);
            note(outcome);
            if (!outcome.stalled().isEmpty()) {
                return;
            }
            outcome.refused().keySet().forEach(event -> halted.add(event.line()));
        }
    }

    private void note(Outcome outcome) {
        if (!outcome.sent().isEmpty()) {
            outbox.markSent(outcome.sent());
            outcome.sent().stream().map(UnsentEvent::topic).distinct().forEach(this::answered);
        }
        if (!outcome.refused().isEmpty()) {
            refused(outcome.refused());
        }
        outcome.stalled().forEach(this::stalled);
        tally.count(outcome);
    }

    private void refused(Map<UnsentEvent, String> events) {
        Set<Long> first = outbox.setBack(events, settings.retryDelay(), settings.longestDelay());
        events.forEach((event, reason) -> {
            if (first.contains(event.seq())) {
                log.error("Kafka refuses {}; what follows it waits as well: {}", event, reason);
            }
        });
    }

    private void stalled(String topic, String reason) {
        if (resting.stalled(topic)) {
            log.warn("Events for {} wait: {}", topic, reason);
        }
    }

    private void answered(String topic) {
        if (resting.answered(topic)) {
            log.info("Events for {} are sent again", topic);
        }
    }
}

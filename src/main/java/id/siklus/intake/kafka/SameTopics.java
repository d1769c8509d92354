package id.siklus.intake.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether partitions are still of the topics in which they were placed. Asked after each poll that brought something
 * and before it is taken: a topic that is there now was there all the time, so what was polled is its own, as far as the
 * broker that answers knows of what was deleted. Asked now and then as well where nothing comes.
 */
final class SameTopics {

    private static final Logger log = LoggerFactory.getLogger(SameTopics.class);

    private final TopicIds ids;
    private final Duration betweenLooks;
    private Instant nextLook = Instant.MIN;

    SameTopics(TopicIds ids, Duration betweenLooks) {
        this.ids = ids;
        this.betweenLooks = betweenLooks;
    }

    /** For those of the partitions that exist, the id of their topic. */
    Map<TopicPartition, String> ids(Collection<TopicPartition> partitions) {
        return ids.of(partitions);
    }

    /** Whether it is time to look where nothing has come; the next time begins. */
    boolean isDue() {
        Instant now = Instant.now();
        if (now.isBefore(nextLook)) {
            return false;
        }
        nextLook = now.plus(betweenLooks);
        return true;
    }

    /** Whether there still are all of these; who has records to take must know, and asks again if nobody says. */
    boolean exist(Collection<String> placed, boolean recordsWait) {
        try {
            return placed.isEmpty() || ids.exist(placed);
        } catch (InterruptException stopping) {
            throw stopping;
        } catch (KafkaException silent) {
            if (recordsWait) {
                throw silent;
            }
            log.debug("Kafka does not say which topics there are", silent);
            return true;
        }
    }
}

package id.siklus.intake.kafka;

import id.siklus.intake.FoundPartition;
import id.siklus.intake.OffsetMoved;
import id.siklus.intake.PartitionProgress;
import id.siklus.intake.PollBatch;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Subscribes, polls, pauses, resumes and closes; nothing else. What was polled is taken by a {@link Taker} in a
 * transaction of its own. While that is not possible (the database is gone) the loop goes on polling paused partitions,
 * so that the group does not throw this consumer out, and offers the same batch again.
 */
final class KafkaLoop implements Runnable {

    /** Takes batches, and knows where each partition stands. */
    interface Taker {

        /** How far a partition has been taken; 0 where it is new here. */
        long taken(String topic, int partition);

        /** The offset to read next; nothing where the partition must not be read. */
        OptionalLong resume(FoundPartition found);

        /** Takes all of a batch or nothing. */
        void take(PollBatch batch);

        /** Hears, every few seconds, how far behind the partitions are, and whether there is a broker. */
        default void progress(List<PartitionProgress> partitions, boolean connected) {}

        /** Whether a person has stopped the intake; asked in each turn. */
        default boolean paused() {
            return false;
        }
    }

    private static final Logger log = LoggerFactory.getLogger(KafkaLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final Taker taker;
    private final TopicWatch topics;
    private final Partitions partitions;
    private final LagWatch lag;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicLong failures = new AtomicLong();
    /** What was polled and is not taken yet. */
    private final Deque<PollBatch> pending = new ArrayDeque<>();

    private final Polls polls;
    private boolean troubled;
    private boolean crossed;
    private boolean astray;

    /**
     * Begins with nothing.
     *
     * @param mostRecords of a batch, roughly
     */
    KafkaLoop(
            Consumer<byte[], byte[]> consumer,
            Set<String> topics,
            SameTopics sameTopics,
            int mostRecords,
            Taker taker) {
        this.consumer = consumer;
        this.polls = new Polls(consumer, mostRecords);
        this.taker = taker;
        this.partitions = new Partitions(consumer, taker, sameTopics, this::dropPending);
        this.lag = new LagWatch(consumer, taker, partitions::isMadeAnew);
        this.topics = new TopicWatch(consumer, topics, partitions);
    }

    /** Ends the loop from another thread; the batch at hand is finished first. */
    void stop() {
        stopped.countDown();
        consumer.wakeup();
    }

    @Override
    public void run() {
        try {
            while (isRunning()) {
                turnSafely();
            }
        } catch (WakeupException | InterruptException stopping) {
            log.debug("Woken up to stop");
        } finally {
            consumer.close(CloseOptions.timeout(CLOSE));
        }
    }

    private void turnSafely() {
        try {
            turn(POLL);
        } catch (WakeupException | InterruptException stopping) {
            throw stopping;
        } catch (Throwable again) {
            // What should have put it right has failed as well: nobody knows any more what was polled and not taken.
            failures.incrementAndGet();
            astray = true;
            await(backoff.next());
        }
    }

    /** One turn: polls, and takes what came, or what could not be taken before. */
    void turn(Duration patience) {
        try {
            if (astray) {
                partitions.replaceAll();
                astray = false;
            }
            if (!topics.subscribed()) {
                await(patience);
                return;
            }
            List<ConsumerRecord<byte[], byte[]>> records = polls.next(patience(patience));
            if (pending.isEmpty()) {
                pending.addAll(partitions.batch(records).inParts());
            }
            if (partitions.confirm(pending)) {
                takePending();
            }
            partitions.place();
            recovered();
            partitions.hold(taker.paused());
            lag.report();
        } catch (WakeupException | InterruptException stopping) {
            throw stopping;
        } catch (OffsetMoved zombie) {
            log.warn("{}; starting anew from what the database says", zombie.getMessage());
            partitions.replaceAll();
        } catch (InvalidOffsetException outOfRange) {
            log.error("Kafka does not have the offsets {} any more", outOfRange.partitions());
            partitions.replaceAll();
        } catch (KafkaException broker) {
            trouble("Kafka", broker);
            partitions.replaceAll();
            await(backoff.next());
        } catch (ConcurrencyFailureException inTheWay) {
            // Two batches of different consumers in each other's way: nothing is wrong, this one comes again.
            log.debug("Crossed by another batch", inTheWay);
            if (pending.isEmpty()) {
                partitions.replaceAll();
            } else {
                partitions.pauseAll();
                crossed = true;
            }
        } catch (Throwable broken) {
            // One of the loops that catch everything: whatever it is, the records must not be lost or skipped.
            failures.incrementAndGet();
            trouble("The database", broken);
            partitions.pauseAll();
            if (pending.isEmpty()) {
                partitions.replaceAll();
            }
        }
    }

    private void takePending() {
        for (PollBatch batch = pending.peek(); batch != null; batch = pending.peek()) {
            if (!batch.stretches().isEmpty()) {
                taker.take(batch);
                partitions.advance(batch.stretches());
                lag.took(batch);
                log.debug("Took {} records", batch.records().size());
            }
            pending.remove();
        }
    }

    /** Another consumer will take it, or this one will read it again. */
    private void dropPending() {
        pending.clear();
    }

    private Duration patience(Duration untroubled) {
        if (troubled) {
            return backoff.next();
        }
        return crossed ? Duration.ZERO : untroubled;
    }

    private void recovered() {
        if (crossed) {
            crossed = false;
            partitions.resumeAll();
        }
        if (troubled) {
            log.info("Records are taken again");
            troubled = false;
            backoff.reset();
            partitions.resumeAll();
        }
    }

    private void trouble(String whose, Throwable what) {
        if (troubled) {
            log.debug("{} still fails", whose, what);
        } else if (what instanceof Error) {
            log.error("Records cannot be taken, and wait in Kafka until they can", what);
        } else {
            log.warn("{} does not take part; records wait in Kafka until it does: {}", whose, what.toString());
            log.debug("In full", what);
        }
        troubled = true;
    }

    /** How often a turn has failed for another reason than the broker. */
    long failures() {
        return failures.get();
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void await(Duration patience) {
        try {
            if (stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new WakeupException();
            }
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}

package id.siklus.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siklus.intake.FoundPartition;
import id.siklus.intake.OffsetMoved;
import id.siklus.intake.PollBatch;
import id.siklus.intake.RawRecord;
import id.siklus.intake.Stretch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;

/** The loop without a broker and without a database. */
class KafkaLoopTest {

    private static final String TOPIC = "work.events.v1";
    private static final TopicPartition ZERO = new TopicPartition(TOPIC, 0);
    private static final String OTHER = "roster.events.v1";
    private static final TopicPartition ELSEWHERE = new TopicPartition(OTHER, 0);
    private static final TopicPartition ONE = new TopicPartition(TOPIC, 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final Database database = new Database();
    private final Topics topics = new Topics();
    private final KafkaLoop loop = new KafkaLoop(consumer, Set.of(TOPIC, OTHER), sameTopics(), 100, database);

    @BeforeEach
    void topicExists() {
        Node node = Node.noNode();
        consumer.updatePartitions(
                TOPIC,
                List.of(
                        new PartitionInfo(TOPIC, 0, node, new Node[0], new Node[0]),
                        new PartitionInfo(TOPIC, 1, node, new Node[0], new Node[0])));
        consumer.updatePartitions(OTHER, List.of(new PartitionInfo(OTHER, 0, node, new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 0L, ELSEWHERE, 0L));
        consumer.updateEndOffsets(Map.of(ZERO, 1000L, ONE, 1000L, ELSEWHERE, 1000L));
    }

    @Test
    void itReadsFromWhereTheDatabaseStands() {
        database.next.put(ZERO, 7L);
        given(ZERO);
        records(ZERO, 7, 8);
        turn();

        assertThat(database.offsets()).containsExactly(7L, 8L);
        assertThat(database.stretches).containsExactly(new Stretch(TOPIC, 0, 7, 9));
        assertThat(consumer.committed(Set.of(ZERO)).get(ZERO).offset()).isEqualTo(9);
    }

    @Test
    void offsetsWithoutARecordArePartOfTheStretch() {
        given(ZERO);
        records(ZERO, 2, 5);
        turn();

        assertThat(database.stretches).containsExactly(new Stretch(TOPIC, 0, 0, 6));
    }

    @Test
    void markersOfTransactionsAloneMoveThePartitionToo() {
        given(ZERO);
        consumer.seek(ZERO, 3);
        turn();

        assertThat(database.stretches).containsExactly(new Stretch(TOPIC, 0, 0, 3));
        assertThat(database.offsets()).isEmpty();
    }

    @Test
    void whileTheDatabaseIsGoneItKeepsThePollAndPolls() {
        given(ZERO);
        database.gone = true;
        records(ZERO, 0, 1);
        turn();
        turn();

        assertThat(database.offsets()).isEmpty();
        assertThat(consumer.paused()).containsExactly(ZERO);

        database.gone = false;
        turn();
        records(ZERO, 2);
        turn();

        assertThat(consumer.paused()).isEmpty();
        assertThat(database.offsets()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void whatAnotherBatchCrossedComesAgainAtOnceAndIsNoFailure() {
        given(ZERO);
        database.crossed = 1;
        records(ZERO, 0, 1);
        turn();
        assertThat(database.offsets()).isEmpty();

        turn();

        assertThat(database.offsets()).containsExactly(0L, 1L);
        assertThat(consumer.paused()).isEmpty();
        assertThat(loop.failures()).isZero();
    }

    @Test
    void whoIsGivenAPartitionWhileTheDatabaseIsGoneAsksLater() {
        database.gone = true;
        given(ZERO);
        assertThat(consumer.paused()).containsExactly(ZERO);

        database.gone = false;
        turn();
        records(ZERO, 0);
        turn();

        assertThat(database.offsets()).containsExactly(0L);
    }

    @Test
    void aPollThatWaitsIsDroppedWhenItsPartitionGoes() {
        given(ZERO);
        database.gone = true;
        records(ZERO, 0, 1);
        turn();

        consumer.rebalance(List.of(ONE));
        database.gone = false;
        turn();
        records(ONE, 0);
        turn();

        assertThat(database.stretches).containsExactly(new Stretch(TOPIC, 1, 0, 1));
    }

    @Test
    void aZombieStartsAnewFromWhatTheDatabaseSays() {
        given(ZERO);
        database.next.put(ZERO, 2L);
        records(ZERO, 0, 1);
        turn();
        turn();
        records(ZERO, 2);
        turn();

        assertThat(database.offsets()).containsExactly(2L);
    }

    @Test
    void troubleOfTheBrokerLosesNothing() {
        given(ZERO);
        consumer.setPollException(new KafkaException("broker gone"));
        turn();
        turn();
        records(ZERO, 0);
        turn();

        assertThat(database.offsets()).containsExactly(0L);
    }

    @Test
    void aPartitionThatIsShorterThanWhatWasTakenIsNotRead() {
        database.next.put(ZERO, 5000L);
        given(ZERO);

        assertThat(consumer.paused()).containsExactly(ZERO);
        assertThat(database.stretches).isEmpty();
    }

    @Test
    void recordsOfATopicThatWasMadeAnewAreNotTakenThoughTheirOffsetsFitAndOthersGoOn() {
        given(ZERO, ELSEWHERE);
        records(ZERO, 0, 1);
        turn();

        topics.ids.put(TOPIC, "second");
        records(ZERO, 2);
        turn();
        records(ELSEWHERE, 0);
        turn();

        assertThat(database.stretches).containsExactly(new Stretch(TOPIC, 0, 0, 2), new Stretch(OTHER, 0, 0, 1));
        assertThat(consumer.paused()).containsExactly(ZERO);
        assertThat(loop.failures()).isZero();
    }

    @Test
    void aTopicThatWasMadeAnewIsNoticedWhereNothingComes() {
        given(ZERO);
        records(ZERO, 0);
        turn();

        topics.ids.put(TOPIC, "second");
        turn();

        assertThat(consumer.paused()).containsExactly(ZERO);
    }

    @Test
    void whatIsNoStrangerAnyMoreIsReadOnByItself() {
        given(ZERO);
        records(ZERO, 0);
        turn();
        topics.ids.put(TOPIC, "second");
        turn();
        assertThat(consumer.paused()).containsExactly(ZERO);

        database.known.put(ZERO, "second");
        turn();
        records(ZERO, 1);
        turn();

        assertThat(consumer.paused()).isEmpty();
        assertThat(database.offsets()).containsExactly(0L, 1L);
    }

    @Test
    void aStrangerOfWhichKafkaDoesNotSayWhereItEndsHoldsNobodyUp() {
        given(ZERO, ELSEWHERE);
        records(ZERO, 0);
        turn();
        topics.ids.put(TOPIC, "second");
        turn();

        consumer.setOffsetsException(new KafkaException("no leader"));
        turn();
        records(ELSEWHERE, 0);
        turn();

        assertThat(consumer.paused()).containsExactly(ZERO);
        assertThat(database.stretches).containsExactly(new Stretch(TOPIC, 0, 0, 1), new Stretch(OTHER, 0, 0, 1));
    }

    @Test
    void aPersonsPauseHoldsWhatIsNoStrangerAnyMore() {
        given(ZERO);
        records(ZERO, 0);
        turn();
        topics.ids.put(TOPIC, "second");
        database.paused = true;
        turn();
        topics.ids.put(TOPIC, "first");
        turn();
        assertThat(consumer.paused()).containsExactly(ZERO);

        database.paused = false;
        turn();

        assertThat(consumer.paused()).isEmpty();
    }

    @Test
    void aTopicThatIsGoneIsWaitedForAndTheOthersGoOn() {
        given(ZERO, ELSEWHERE);
        topics.ids.remove(TOPIC);
        turn();
        records(ELSEWHERE, 0);
        turn();

        assertThat(consumer.paused()).containsExactly(ZERO);
        assertThat(database.stretches).containsExactly(new Stretch(OTHER, 0, 0, 1));

        topics.ids.put(TOPIC, "first");
        turn();

        assertThat(consumer.paused()).isEmpty();
    }

    @Test
    void recordsWaitUntilKafkaSaysOfWhichTopicTheyAre() {
        given(ZERO);
        topics.silent = true;
        turn();
        assertThat(consumer.paused()).isEmpty();

        records(ZERO, 0);
        turn();
        assertThat(database.offsets()).isEmpty();

        topics.silent = false;
        turn();
        records(ZERO, 0);
        turn();

        assertThat(database.offsets()).containsExactly(0L);
        assertThat(loop.failures()).isZero();
    }

    @Test
    void whatKafkaRemovedBeforeItWasReadIsPartOfTheStretch() {
        consumer.updateBeginningOffsets(Map.of(ZERO, 40L));
        database.next.put(ZERO, 10L);
        given(ZERO);
        records(ZERO, 40);
        turn();

        assertThat(database.stretches).first().isEqualTo(new Stretch(TOPIC, 0, 10, 41));
    }

    @Test
    void aPersonStopsItAndLetsItGoOnAndWhatIsGivenMeanwhileStaysPausedToo() {
        given(ZERO);
        database.paused = true;
        turn();
        records(ZERO, 0, 1);
        turn();
        consumer.rebalance(List.of(ZERO, ONE));
        turn();
        turn();

        assertThat(database.offsets()).isEmpty();
        assertThat(consumer.paused()).containsExactlyInAnyOrder(ZERO, ONE);

        database.paused = false;
        turn();
        records(ZERO, 0, 1);
        turn();

        assertThat(consumer.paused()).isEmpty();
        assertThat(database.offsets()).containsExactly(0L, 1L);
    }

    @Test
    void anErrorOfTheMachineLosesNothing() {
        given(ZERO);
        database.error = new OutOfMemoryError("too much at once");
        records(ZERO, 0, 1);
        turn();
        database.error = null;
        turn();

        assertThat(database.offsets()).containsExactly(0L, 1L);
        assertThat(loop.failures()).isOne();
    }

    @Test
    void itGoesOnWhereWhatShouldPutItRightFailsAsWell() throws InterruptedException {
        AtomicBoolean broken = new AtomicBoolean();
        MockConsumer<byte[], byte[]> brittle = new MockConsumer<>("none") {
            @Override
            public synchronized void pause(Collection<TopicPartition> partitions) {
                if (broken.getAndSet(false)) {
                    throw new OutOfMemoryError("once more");
                }
                super.pause(partitions);
            }
        };
        brittle.updatePartitions(TOPIC, consumer.partitionsFor(TOPIC));
        brittle.updateBeginningOffsets(Map.of(ZERO, 0L));
        brittle.updateEndOffsets(Map.of(ZERO, 1000L));
        KafkaLoop going = new KafkaLoop(brittle, Set.of(TOPIC), sameTopics(), 100, database);
        going.turn(Duration.ZERO);
        brittle.rebalance(List.of(ZERO));
        going.turn(Duration.ZERO);
        brittle.addRecord(new ConsumerRecord<>(TOPIC, 0, 0, null, "{}".getBytes(StandardCharsets.UTF_8)));
        database.error = new OutOfMemoryError("too much at once");
        broken.set(true);
        Thread thread = new Thread(going);
        thread.start();
        await().until(() -> going.failures() > 1);
        database.error = null;
        // The mock forgets what it has handed out; the broker would not.
        await().until(() -> brittle.paused().isEmpty() && database.next.containsKey(ZERO));
        brittle.addRecord(new ConsumerRecord<>(TOPIC, 0, 0, null, "{}".getBytes(StandardCharsets.UTF_8)));
        await().until(() -> database.offsets().equals(List.of(0L)));
        going.stop();
        thread.join();

        assertThat(database.stretches).first().isEqualTo(new Stretch(TOPIC, 0, 0, 1));
    }

    @Test
    void smallBitesMakeABatchUntilThereIsEnough() {
        given(ZERO);
        consumer.setMaxPollRecords(2);
        records(ZERO, 0, 1, 2, 3, 4);
        turn();

        assertThat(database.stretches).containsExactly(new Stretch(TOPIC, 0, 0, 5));

        large(ZERO, 5, 6, 7, 8);
        turn();

        assertThat(database.offsets()).as("two of them are enough").containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void whatCameBeforeAFailureIsTakenAndTheFailureIsToldTheNextTime() {
        given(ZERO);
        consumer.setMaxPollRecords(1);
        records(ZERO, 0, 1);
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("a broken record elsewhere")));
        turn();

        assertThat(database.stretches).containsExactly(new Stretch(TOPIC, 0, 0, 1));

        turn();

        assertThat(consumer.paused()).as("placed anew after the failure").containsExactly(ZERO);

        turn();
        turn();

        assertThat(database.offsets()).containsExactly(0L, 1L);
    }

    @Test
    void whatWasPolledOfAPartitionThatGoesBetweenTwoBitesIsNotTaken() {
        given(ZERO);
        consumer.setMaxPollRecords(1);
        records(ZERO, 0, 1);
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(ONE)));
        turn();
        turn();
        records(ONE, 0);
        turn();

        assertThat(database.stretches).containsExactly(new Stretch(TOPIC, 1, 0, 1));
    }

    @Test
    void whatHasNoRoomInMemoryIsTakenInPartsAndGoesOnWithTheOneThatFailed() {
        given(ZERO);
        large(ZERO, 0, 1, 2);
        database.goneAfter = 1;
        turn();

        assertThat(database.stretches).containsExactly(new Stretch(TOPIC, 0, 0, 1));

        database.gone = false;
        turn();

        assertThat(database.stretches)
                .containsExactly(new Stretch(TOPIC, 0, 0, 1), new Stretch(TOPIC, 0, 1, 2), new Stretch(TOPIC, 0, 2, 3));
        assertThat(database.offsets()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aMissingTopicIsWaitedFor() {
        KafkaLoop patient = new KafkaLoop(new MockConsumer<>("none"), Set.of("missing"), sameTopics(), 100, database);

        patient.turn(Duration.ZERO);

        assertThat(database.stretches).isEmpty();
    }

    @Test
    void itStopsWhenToldAndClosesItsConsumer() throws InterruptedException {
        Thread thread = new Thread(loop);
        thread.start();
        loop.stop();
        thread.join();

        assertThat(consumer.closed()).isTrue();
    }

    private void given(TopicPartition... partitions) {
        turn();
        consumer.rebalance(List.of(partitions));
        turn();
    }

    /** Looks in every turn. */
    private SameTopics sameTopics() {
        return new SameTopics(topics, Duration.ZERO);
    }

    private void turn() {
        loop.turn(Duration.ZERO);
    }

    private void large(TopicPartition partition, long... offsets) {
        for (long offset : offsets) {
            consumer.addRecord(
                    new ConsumerRecord<>(partition.topic(), partition.partition(), offset, null, new byte[3 << 20]));
        }
    }

    private void records(TopicPartition partition, long... offsets) {
        for (long offset : offsets) {
            consumer.addRecord(new ConsumerRecord<>(
                    partition.topic(), partition.partition(), offset, null, "{}".getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** What the brokers say. */
    private static final class Topics implements TopicIds {

        private final Map<String, String> ids = new HashMap<>(Map.of(TOPIC, "first", OTHER, "other"));
        private boolean silent;

        @Override
        public Map<TopicPartition, String> of(Collection<TopicPartition> partitions) {
            if (silent) {
                throw new KafkaException("no broker");
            }
            return partitions.stream()
                    .filter(partition -> ids.containsKey(partition.topic()))
                    .collect(Collectors.toMap(partition -> partition, partition -> ids.get(partition.topic())));
        }

        @Override
        public boolean exist(Collection<String> asked) {
            if (silent) {
                throw new KafkaException("no broker");
            }
            return ids.values().containsAll(asked);
        }
    }

    /** Stands where it was left, like the guarded offsets. */
    private static final class Database implements KafkaLoop.Taker {

        private final Map<TopicPartition, Long> next = new HashMap<>();
        private final Map<TopicPartition, String> known = new HashMap<>();
        private final List<Stretch> stretches = new CopyOnWriteArrayList<>();
        private final List<RawRecord> records = new CopyOnWriteArrayList<>();
        private boolean gone;
        private int goneAfter;
        private int crossed;
        private boolean paused;
        private volatile Error error;

        @Override
        public boolean paused() {
            return paused;
        }

        @Override
        public long taken(String topic, int partition) {
            return next.getOrDefault(new TopicPartition(topic, partition), 0L);
        }

        @Override
        public OptionalLong resume(FoundPartition found) {
            check();
            TopicPartition partition = new TopicPartition(found.topic(), found.partition());
            long expected = next.computeIfAbsent(partition, unknown -> found.beginning());
            boolean same =
                    known.computeIfAbsent(partition, unknown -> found.topicId()).equals(found.topicId());
            return same && expected <= found.end() ? OptionalLong.of(expected) : OptionalLong.empty();
        }

        @Override
        public void take(PollBatch batch) {
            check();
            if (crossed > 0) {
                crossed--;
                throw new CannotAcquireLockException("deadlock");
            }
            for (Stretch stretch : batch.stretches()) {
                TopicPartition partition = new TopicPartition(stretch.topic(), stretch.partition());
                if (next.get(partition) != stretch.from()) {
                    throw KafkaLoopTest.zombie();
                }
                next.put(partition, stretch.to());
            }
            stretches.addAll(batch.stretches());
            records.addAll(batch.records());
            gone = --goneAfter == 0;
        }

        List<Long> offsets() {
            return records.stream().map(RawRecord::offset).toList();
        }

        private void check() {
            if (error != null) {
                throw error;
            }
            if (gone) {
                throw new DataAccessResourceFailureException("gone");
            }
        }
    }

    private static RuntimeException zombie() {
        return new OffsetMoved(0, 1);
    }
}

package id.siklus.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a batch from Kafka in one transaction: who was here before, what the rooms make of it, one row per record, the
 * counters, and how far the partitions have come. Either all of it happens or nothing, at whatever point the process
 * dies.
 */
public final class Intake implements WaitingRecords {

    private final RecordReader reader;
    private final JdbcOffsets offsets;
    private final Identities identities;
    private final Dispatch dispatch;
    private final RecordBook book;
    private final TransactionOperations transaction;

    Intake(
            RecordReader reader,
            JdbcOffsets offsets,
            Identities identities,
            Dispatch dispatch,
            RecordBook book,
            TransactionOperations transaction) {
        this.reader = reader;
        this.offsets = offsets;
        this.identities = identities;
        this.dispatch = dispatch;
        this.book = book;
        this.transaction = transaction;
    }

    /** How far a partition has been taken; 0 where it is new here. */
    public long taken(String topic, int partition) {
        return offsets.taken(topic, partition);
    }

    /**
     * The offset from which a partition is to be read; one that is new here begins at its beginning. Nothing where this
     * is another topic than the one that was read so far, or what was read has gone: it must not be read until somebody
     * has moved it on.
     */
    public OptionalLong resume(FoundPartition found) {
        OptionalLong next = transaction.execute(status -> offsets.resume(found));
        return next == null ? OptionalLong.empty() : next;
    }

    /**
     * Takes a batch.
     *
     * @throws OffsetMoved where a partition does not stand where this consumer left it; nothing has been written then
     */
    public void take(PollBatch batch) {
        book.prepare();
        List<Reading> readings = reader.readAll(ArrivalOrder.of(batch.records()));
        transaction.executeWithoutResult(status -> write(batch, readings));
    }

    @Override
    public void arrived(Collection<Awaited> arrivals) {
        transaction.executeWithoutResult(status -> book.write(List.of(), dispatch.arrived(arrivals)));
    }

    private void write(PollBatch batch, List<Reading> readings) {
        Map<PartitionName, Long> records = readings.stream()
                .collect(Collectors.groupingBy(
                        reading -> new PartitionName(
                                reading.raw().topic(), reading.raw().partition()),
                        Collectors.counting()));
        offsets.advance(
                batch.stretches(),
                stretch -> stretch.length()
                        - records.getOrDefault(new PartitionName(stretch.topic(), stretch.partition()), 0L));
        Map<RecordKey, Verdict> duplicates = identities.claim(readings);
        Dispatch.Outcome outcome = dispatch.newcomers(readings.stream()
                .filter(reading -> reading.verdict() == null && !duplicates.containsKey(reading.key()))
                .map(Reading::requiredEvent)
                .toList());
        book.write(
                readings.stream()
                        .map(reading -> TakenRecord.of(reading, duplicates.get(reading.key()), outcome.verdicts()))
                        .toList(),
                outcome);
    }
}

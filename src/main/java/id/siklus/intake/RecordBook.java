package id.siklus.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes fates down, and keeps the numbers that prove that none is missing. */
@Component
class RecordBook implements LateRecords {

    private static final Reason ACCEPTED = Reason.of("intake.reason.accepted-late");
    private static final Reason SUPERSEDED = Reason.of("intake.reason.superseded");

    private final JdbcRecords records;
    private final JdbcWaitingRoom waitingRoom;
    private final FateTally tally;
    private final Clock clock;
    private volatile YearMonth prepared = YearMonth.of(1, 1);

    RecordBook(JdbcRecords records, JdbcWaitingRoom waitingRoom, FateTally tally, Clock clock) {
        this.records = records;
        this.waitingRoom = waitingRoom;
        this.tally = tally;
        this.clock = clock;
    }

    /** Makes sure, before any transaction of a batch, that this month and the next have a place for events. */
    void prepare() {
        YearMonth month = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        if (!prepared.equals(month)) {
            LocalDate first = month.atDay(1);
            records.prepareMonth(first);
            records.prepareMonth(first.plusMonths(1));
            prepared = month;
        }
    }

    /** Writes what a batch brought and what it moved. */
    void write(List<TakenRecord> taken, Dispatch.Outcome outcome) {
        FateCounts fates = new FateCounts();
        FateCounts remarks = new FateCounts();
        if (!taken.isEmpty()) {
            enter(taken);
        }
        for (TakenRecord record : taken) {
            RawRecord raw = record.reading().raw();
            fates.add(raw.topic(), raw.partition(), record.fate().name(), 1);
            record.reading().remarks().forEach(remark -> remarks.add(raw.topic(), raw.partition(), remark.name(), 1));
        }
        close(outcome, fates, remarks);
    }

    /**
     * Writes what became of those that were asked again; those that wait for the same thing as before are left as they are.
     *
     * @return how many moved
     */
    int writeMoved(Dispatch.Outcome outcome) {
        List<WaitingRecord> moved = outcome.woken().stream()
                .filter(record -> !record.awaits()
                        .equals(outcome.verdicts().of(record.key()).awaits()))
                .toList();
        write(List.of(), new Dispatch.Outcome(outcome.verdicts(), moved));
        return moved.size();
    }

    /** Writes what else moved, and notes all changes for the counters. */
    void close(Dispatch.Outcome outcome, FateCounts fates, FateCounts remarks) {
        settle(outcome.woken(), outcome.verdicts(), fates);
        supersede(outcome.verdicts().superseded(), fates);
        tally.note(fates, remarks);
    }

    private void enter(List<TakenRecord> taken) {
        Instant receivedAt = clock.instant();
        records.insert(taken, receivedAt);
        waitingRoom.admit(
                taken.stream().filter(record -> record.fate() == Fate.WAITING).toList(), receivedAt);
    }

    private void settle(List<WaitingRecord> woken, Verdicts verdicts, FateCounts fates) {
        if (woken.isEmpty()) {
            return;
        }
        records.settle(woken, verdicts);
        waitingRoom.settle(woken, verdicts);
        for (WaitingRecord record : woken) {
            fates.move(
                    new PartitionName(record.topic(), record.partition()),
                    Fate.WAITING,
                    verdicts.of(record.key()).fate());
        }
    }

    private void supersede(Collection<RecordKey> keys, FateCounts fates) {
        if (keys.isEmpty()) {
            return;
        }
        for (PartitionName partition : records.supersede(keys, SUPERSEDED)) {
            fates.move(partition, Fate.APPLIED, Fate.SUPERSEDED);
        }
    }

    @Override
    public void accepted(Collection<RecordKey> keys) {
        FateCounts fates = new FateCounts();
        for (PartitionName partition : records.accept(keys, ACCEPTED)) {
            fates.move(partition, Fate.LATE, Fate.APPLIED);
        }
        tally.note(fates);
    }

    @Override
    public void superseded(Collection<RecordKey> keys) {
        FateCounts fates = new FateCounts();
        supersede(keys, fates);
        tally.note(fates);
    }
}

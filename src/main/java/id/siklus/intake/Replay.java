package id.siklus.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tries records again, in the running transaction: they are read anew by today's rules, and what becomes of them
 * becomes of them together with its effects. Identity is claimed now by those that were refused before, and kept by
 * those that hold it; what another record has meanwhile said under the same identity is not said twice.
 */
final class Replay {

    private final RecordReader reader;
    private final JdbcReplay store;
    private final Dispatch dispatch;
    private final RecordBook book;

    Replay(RecordReader reader, JdbcReplay store, Dispatch dispatch, RecordBook book) {
        this.reader = reader;
        this.store = store;
        this.dispatch = dispatch;
        this.book = book;
    }

    /** Each record with what came of it, and how many others it woke. */
    record Outcome(List<Replayed> items, int woken) {}

    /** Tries those of the records that may be tried again; nobody else does so until the transaction ends. */
    Outcome run(Collection<UUID> keys) {
        return run(keys, book::close);
    }

    /**
     * Does the same in a transaction that is undone. It holds no counters, which others need meanwhile, and shows no
     * figures to those who watch.
     */
    Outcome rehearse(Collection<UUID> keys) {
        return run(keys, (outcome, fates, remarks) -> book.move(outcome, fates));
    }

    private Outcome run(Collection<UUID> keys, Ending ending) {
        List<StoredRecord> held = store.hold(keys);
        if (held.isEmpty()) {
            return new Outcome(List.of(), 0);
        }
        List<Reading> readings =
                held.stream().map(record -> record.read(reader)).toList();
        Map<RecordKey, Verdict> duplicates = duplicates(readings);
        Dispatch.Outcome outcome = dispatch.newcomers(readings.stream()
                .filter(reading -> reading.verdict() == null && !duplicates.containsKey(reading.key()))
                .map(Reading::requiredEvent)
                .toList());
        List<TakenRecord> taken = readings.stream()
                .map(reading -> TakenRecord.of(reading, duplicates.get(reading.key()), outcome.verdicts()))
                .toList();
        Map<RecordKey, Fate> before = held.stream().collect(Collectors.toMap(StoredRecord::key, StoredRecord::fate));
        store.settle(taken);
        store.admit(
                taken.stream().filter(record -> record.fate() == Fate.WAITING).toList());
        ending.close(outcome, changes(before, taken), remarks(before, taken));
        return new Outcome(
                taken.stream()
                        .map(record -> replayed(record, fateOf(record, before)))
                        .toList(),
                outcome.woken().size());
    }

    private Map<RecordKey, Verdict> duplicates(List<Reading> readings) {
        List<Reading> events =
                readings.stream().filter(reading -> reading.event() != null).toList();
        Map<Reading.Identity, JdbcReplay.Owner> owners = store.claim(events);
        Map<RecordKey, Verdict> duplicates = new HashMap<>();
        for (Reading reading : events) {
            JdbcReplay.Owner owner = owners.get(reading.identity());
            if (owner != null && !owner.key().equals(reading.key())) {
                duplicates.put(reading.key(), Identities.duplicate(owner.content(), reading));
            }
        }
        return duplicates;
    }

    private static FateCounts changes(Map<RecordKey, Fate> before, List<TakenRecord> taken) {
        FateCounts fates = new FateCounts();
        for (TakenRecord record : taken) {
            RawRecord raw = record.reading().raw();
            fates.move(new PartitionName(raw.topic(), raw.partition()), fateOf(record, before), record.fate());
        }
        return fates;
    }

    private static FateCounts remarks(Map<RecordKey, Fate> before, List<TakenRecord> taken) {
        FateCounts remarks = new FateCounts();
        for (TakenRecord record : taken) {
            if (fateOf(record, before) == Fate.REJECTED) {
                RawRecord raw = record.reading().raw();
                record.reading()
                        .remarks()
                        .forEach(remark -> remarks.add(raw.topic(), raw.partition(), remark.name(), 1));
            }
        }
        return remarks;
    }

    private static Fate fateOf(TakenRecord record, Map<RecordKey, Fate> before) {
        return Objects.requireNonNull(before.get(record.reading().key()));
    }

    private static Replayed replayed(TakenRecord taken, Fate was) {
        EventRecord event = taken.reading().event();
        return new Replayed(
                taken.reading().key(),
                event == null ? null : event.subject(),
                was,
                taken.fate(),
                taken.verdict().reason());
    }

    /** Writes what else moved, and what became of the counters. */
    private interface Ending {
        void close(Dispatch.Outcome outcome, FateCounts fates, FateCounts remarks);
    }
}

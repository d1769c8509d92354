package id.siklus.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private final AffectedContracts contracts;

    Replay(RecordReader reader, JdbcReplay store, Dispatch dispatch, RecordBook book, AffectedContracts contracts) {
        this.reader = reader;
        this.store = store;
        this.dispatch = dispatch;
        this.book = book;
        this.contracts = contracts;
    }

    /** Each record with what came of it, how many others it woke, and the codes of SKPs whose facts have changed. */
    record Outcome(List<Replayed> items, int woken, Set<String> contracts) {}

    /** Tries those of the records that may be tried again; nobody else does so until the transaction ends. */
    Outcome run(Collection<UUID> keys) {
        List<StoredRecord> held = store.hold(keys);
        if (held.isEmpty()) {
            return new Outcome(List.of(), 0, Set.of());
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
        book.close(outcome, changes(before, taken), remarks(before, taken));
        return new Outcome(
                taken.stream()
                        .map(record -> replayed(record, fateOf(record, before)))
                        .toList(),
                outcome.woken().size(),
                contracts.of(bearings(taken, outcome)));
    }

    /** On whom those bear that count now, and those that these have woken. */
    private List<Bearing> bearings(List<TakenRecord> taken, Dispatch.Outcome outcome) {
        Stream<EventRecord> counted = taken.stream()
                .filter(record -> record.fate().counts())
                .map(record -> record.reading().requiredEvent());
        Stream<EventRecord> woken = outcome.woken().stream()
                .filter(record -> outcome.verdicts().of(record.key()).fate().counts())
                .map(WaitingRecord::event);
        return Stream.concat(counted, woken).map(dispatch::bearing).toList();
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
}

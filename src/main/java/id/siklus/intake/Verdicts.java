package id.siklus.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** What a handler decides about a batch. An event that it says nothing about is applied. */
@NamedInterface("api")
public final class Verdicts {

    private final Map<RecordKey, Verdict> verdicts = new HashMap<>();
    private final Set<RecordKey> superseded = new LinkedHashSet<>();

    /** The same fact is in the ledger already, under another id. */
    public void duplicate(RecordKey record, Reason reason) {
        verdicts.put(record, Verdict.of(Fate.DUPLICATE, reason));
    }

    /** Its month is closed: it is in the ledger and not in the figures. */
    public void late(RecordKey record, Reason reason) {
        verdicts.put(record, Verdict.of(Fate.LATE, reason));
    }

    /** Nothing has been written; the record comes again when what it waits for has arrived. */
    public void waiting(RecordKey record, Awaited awaits, Reason reason) {
        verdicts.put(record, new Verdict(Fate.WAITING, reason, awaits));
    }

    /** Against a rule that a person has to look at; nothing has been written. */
    public void quarantined(RecordKey record, Reason reason) {
        verdicts.put(record, Verdict.of(Fate.QUARANTINED, reason));
    }

    /** These records, of this batch or of an earlier one, were applied and have been replaced. */
    public void superseded(Collection<RecordKey> records) {
        superseded.addAll(records);
    }

    Verdict of(RecordKey record) {
        return verdicts.getOrDefault(record, Verdict.APPLIED);
    }

    Set<RecordKey> superseded() {
        return superseded;
    }

    /** Whether any record waits. */
    boolean anyWaits() {
        return verdicts.values().stream().anyMatch(verdict -> verdict.awaits() != null);
    }

    /** Whether the record waits for one of these. */
    boolean waitsFor(RecordKey record, Collection<Awaited> arrivals) {
        Awaited awaited = of(record).awaits();
        return awaited != null && arrivals.contains(awaited);
    }

    /** Forgets what was decided about records that are asked about again. */
    void forget(Collection<EventRecord> events) {
        events.forEach(event -> verdicts.remove(event.key()));
    }

    /** Takes over what a second handler, or the second half of a batch, has decided. */
    void add(Verdicts others) {
        verdicts.putAll(others.verdicts);
        superseded.addAll(others.superseded);
    }
}

package id.siklus.intake;

import com.fasterxml.jackson.databind.JsonNode;
import id.siklus.intake.Reading.Remark;
import id.siklus.shared.BusinessClock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one record by the reading rules of the contract. Asks no database, so that it can run before a transaction. */
final class RecordReader {

    private static final Logger log = LoggerFactory.getLogger(RecordReader.class);

    private final EventSchemas schemas;
    private final EventCatalogue catalogue;
    private final BusinessClock clock;

    RecordReader(EventSchemas schemas, EventCatalogue catalogue, BusinessClock clock) {
        this.schemas = schemas;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Reads the records of a batch on all processors, since the database has nothing to do meanwhile. Keys are given in the
     * order of the records.
     */
    List<Reading> readAll(List<RawRecord> raws) {
        List<RecordKey> keys = raws.stream().map(raw -> RecordKey.next()).toList();
        return IntStream.range(0, raws.size())
                .parallel()
                .mapToObj(index -> read(raws.get(index), keys.get(index)))
                .toList();
    }

    Reading read(RawRecord raw) {
        return read(raw, RecordKey.next());
    }

    /** Reads a record that has its key already. */
    Reading read(RawRecord raw, RecordKey key) {
        Map<String, String> attributes = new LinkedHashMap<>();
        try {
            JsonNode data = CloudEvent.read(raw, attributes);
            Envelope envelope = Envelope.of(attributes);
            EventRecord event = event(key, envelope, data);
            Verdict verdict = judge(raw, event);
            long content = Fingerprint.of(envelope, data);
            return new Reading(raw, key, attributes, event, content, verdict, remarks(raw, envelope));
        } catch (RefusedRecord refused) {
            return Reading.refused(raw, key, attributes, refused.verdict());
        } catch (RuntimeException unforeseen) {
            // A fault of this class, not of the record; but no record may stop its partition. Its bytes are kept.
            log.error("Record {} of {}-{} could not be read", raw.offset(), raw.topic(), raw.partition(), unforeseen);
            return Reading.refused(
                    raw, key, attributes, quarantine("intake.reason.reader-failed", unforeseen.toString()));
        }
    }

    /** Judges an event anew that was valid when it was read first. */
    Reading judgeAgain(RawRecord raw, EventRecord event) {
        try {
            Verdict verdict = judge(raw, event);
            long content = Fingerprint.of(Envelope.of(event), event.data());
            return new Reading(raw, event.key(), Map.of(), event, content, verdict, Set.of());
        } catch (RefusedRecord refused) {
            return Reading.refused(raw, event.key(), Map.of(), refused.verdict());
        }
    }

    private static EventRecord event(RecordKey key, Envelope envelope, JsonNode data) {
        return new EventRecord(
                key,
                envelope.source(),
                envelope.id(),
                envelope.type(),
                envelope.subject(),
                envelope.time(),
                envelope.sequence(),
                data);
    }

    /** Rejects what is not valid. What is valid and cannot be applied is put into quarantine, and is remembered. */
    private @Nullable Verdict judge(RawRecord raw, EventRecord event) {
        Optional<EventType> type = catalogue.find(event.type());
        if (type.isEmpty()) {
            return quarantine("intake.reason.unknown-type", event.type());
        }
        Subjects.check(
                event.subject(),
                type.get().mayConcernUnit(),
                clock.today(ZoneOffset.UTC).getYear());
        schemas.objection(event.type(), event.data()).ifPresent(RecordReader::reject);
        if (!type.get().topic().equals(raw.topic())) {
            return quarantine(
                    "intake.reason.other-topic", event.type(), type.get().topic());
        }
        Optional<IntakeHandler> handler = catalogue.handlerOf(event.type());
        if (handler.isEmpty()) {
            return quarantine("intake.reason.no-handler", event.type());
        }
        handler.get().objection(event).ifPresent(RecordReader::reject);
        return null;
    }

    private static Verdict quarantine(String key, String... details) {
        return Verdict.of(Fate.QUARANTINED, Reason.of(key, details));
    }

    private static void reject(Reason reason) {
        throw RefusedRecord.rejected(reason.key(), reason.details().toArray(String[]::new));
    }

    private Set<Remark> remarks(RawRecord raw, Envelope envelope) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (raw.key() == null) {
            remarks.add(Remark.KEY_MISSING);
        } else if (!Utf8.decode(raw.key()).filter(envelope.subject()::equals).isPresent()) {
            remarks.add(Remark.KEY_DIFFERS);
        }
        if (envelope.time().isAfter(clock.now())) {
            remarks.add(Remark.FUTURE);
        }
        return remarks;
    }
}

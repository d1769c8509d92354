package id.siklus.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siklus.shared.PersonId;
import id.siklus.shared.TextOrder;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A valid event: its envelope has been read and its data obeys the schema of its type.
 *
 * @param source and {@code id} are the identity
 * @param time when the fact happened, in microseconds as the ledgers keep it
 * @param sequence breaks ties of time where the source numbers its facts
 * @param data without what was {@code null}; an object wherever a schema demands one
 */
@NamedInterface("api")
public record EventRecord(
        RecordKey key,
        String source,
        String id,
        String type,
        String subject,
        Instant time,
        @Nullable BigInteger sequence,
        JsonNode data) {

    /** The order of facts about one thing, whatever the order of arrival: time, then sequence, then id. */
    public static final Comparator<EventRecord> IN_ORDER = Comparator.comparing(EventRecord::time)
            .thenComparing(EventRecord::sequence, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(EventRecord::id, TextOrder.BY_SIGN)
            .thenComparing(EventRecord::source, TextOrder.BY_SIGN);

    private static final String UNIT = "unit:";

    /** Whether the event is about a unit and all in it, rather than about a person. */
    public boolean concernsUnit() {
        return subject.startsWith(UNIT);
    }

    /** Code of the unit that the event is about. */
    public String unit() {
        return subject.substring(UNIT.length());
    }

    /** The person that the event is about. */
    public PersonId person() {
        return new PersonId(subject);
    }

    /** A field that the schema demands. */
    public JsonNode get(String field) {
        return data.required(field);
    }

    /** A field as text; absent where the event has none. */
    public @Nullable String text(String field) {
        return data.hasNonNull(field) ? data.get(field).asText() : null;
    }

    /** A moment that the schema demands. */
    public Instant instant(String field) {
        return Rfc3339.parse(get(field).textValue());
    }

    /** A fingerprint of these fields, equal for the same fact under different ids; other fields play no part. */
    public long fingerprint(String... fields) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            if (data.has(field)) {
                kept.set(field, data.get(field));
            }
        }
        return Fingerprint.of(kept);
    }
}

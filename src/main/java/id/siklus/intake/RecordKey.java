package id.siklus.intake;

import id.siklus.shared.Ids;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * The number of a record here, given when it was received; later records have greater keys. A ledger keeps it beside
 * each fact, so that every figure leads back to the records behind it.
 */
@NamedInterface("api")
public record RecordKey(UUID value) {

    static RecordKey next() {
        return new RecordKey(Ids.next());
    }

    static RecordKey of(String text) {
        return new RecordKey(UUID.fromString(text));
    }

    /** The key that somebody typed; refuses (404) what is none. */
    static UUID parse(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notKey) {
            throw IntakeRefused.unknownRecord(typed);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

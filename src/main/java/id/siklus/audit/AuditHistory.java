package id.siklus.audit;

import id.siklus.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Reads what was done to a thing. Rights are the matter of whoever asks. */
@NamedInterface("api")
public interface AuditHistory {

    /**
     * The newest lines about the object, oldest first.
     *
     * @param most how many at most
     */
    List<Entry> of(String object, int most);

    /**
     * A line.
     *
     * @param actor who did it; absent where a part of the application did
     * @param system which part; absent where a person did
     * @param details what changed; to be shown only by whoever knows what is in there
     */
    @NamedInterface("api")
    record Entry(
            Instant at, @Nullable PersonId actor, @Nullable String system, String act, Map<String, Object> details) {}
}

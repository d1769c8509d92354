package id.siklus.work;

import id.siklus.intake.EventRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a request for data as an event reports it.
 *
 * @param late whether its month is closed already for whoever was asked
 */
public record RequestFact(EventRecord event, RequestKind kind, boolean late) {

    /** The request that it is about. */
    public RequestRef request() {
        return RequestRef.of(event);
    }

    @Nullable
    String text(RequestKind of, String field) {
        return kind == of ? event.text(field) : null;
    }

    @Nullable
    Instant moment(RequestKind of, String field) {
        return kind == of ? event.instant(field) : null;
    }
}
